package io.github.stapwright.live.tracefs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the records of one event are laid out: its file {@code format}.
 *
 * @param id the number that its records begin with
 * @param fields by name
 */
public record EventFormat(int id, Map<String, Field> fields) {
  private static final Pattern ID = Pattern.compile("(?m)^ID: (\\d+)$");
  private static final Pattern FIELD =
      Pattern.compile("field:(.+?)\\s(\\w+)(\\[\\d*])?;\\s*offset:(\\d+);\\s*size:(\\d+);");

  /**
   * One field.
   *
   * @param dynamic whether it holds the place of its bytes (length and offset in 16 bits each)
   */
  public record Field(int offset, int size, boolean dynamic) {}

  /** Copies the map. */
  public EventFormat {
    fields = Map.copyOf(fields);
  }

  /** Reads a format. */
  public static EventFormat parse(String text) throws IOException {
    Matcher id = ID.matcher(text);
    if (!id.find()) {
      throw new IOException("the kernel's description of an event has no ID");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      fields.put(
          field.group(2),
          new Field(
              Integer.parseInt(field.group(4)),
              Integer.parseInt(field.group(5)),
              field.group(1).startsWith("__data_loc")));
    }
    return new EventFormat(Integer.parseInt(id.group(1)), fields);
  }

  static EventFormat read(Path folder) throws IOException {
    return parse(
        new String(Files.readAllBytes(folder.resolve("format")), StandardCharsets.ISO_8859_1));
  }

  /** The field of that name, which has to exist. */
  public Field field(String name) throws IOException {
    Field field = fields.get(name);
    if (field == null) {
      throw new IOException("this kernel's records have no field `" + name + "`");
    }
    return field;
  }
}
