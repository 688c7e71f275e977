package io.github.stapwright.language.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A source map read back: what each line of a script was written as, {@code Trace.java:12}. */
public final class MappedLines {
  private final Map<Integer, String> places;

  private MappedLines(Map<Integer, String> places) {
    this.places = places;
  }

  /** No line is known. */
  public static MappedLines none() {
    return new MappedLines(Collections.emptyMap());
  }

  /**
   * Reads what {@link SourceMap#toJson} wrote.
   *
   * @throws IOException if it is something else
   */
  public static MappedLines read(ByteString json) throws IOException {
    Map<Integer, String> places = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json.toBytes())) {
      boolean inLines = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          inLines = "lines".equals(parser.currentName());
        } else if (token == JsonToken.VALUE_STRING && inLines) {
          places.put(Integer.valueOf(parser.currentName()), parser.getText());
        }
      }
    } catch (NumberFormatException notALine) {
      throw new IOException("a line has no number", notALine);
    }
    return new MappedLines(places);
  }

  /** The line of Java that the line of the script came from, and behind {@code <} its caller. */
  public Optional<String> at(int line) {
    return Optional.ofNullable(places.get(line));
  }
}
