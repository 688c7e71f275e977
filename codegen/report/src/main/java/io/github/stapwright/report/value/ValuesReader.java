package io.github.stapwright.report.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads files of values; of several objects in a file the last one counts. */
public final class ValuesReader {
  private final JsonTree json;
  private final Path file;

  private ValuesReader(Path file, JsonParser parser) {
    this.file = file;
    this.json = new JsonTree(file.toString(), parser);
  }

  /**
   * The last values in the file.
   *
   * @throws ValuesFormatException with file, line and a sentence, if it holds something else
   * @throws IOException if it cannot be read
   */
  public static Values last(Path file) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(Files.newInputStream(file))) {
      parser.enable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      return new ValuesReader(file, parser).last();
    } catch (JsonProcessingException notJson) {
      throw new ValuesFormatException(
          file
              + ":"
              + notJson.getLocation().getLineNr()
              + ": not JSON: "
              + notJson.getOriginalMessage(),
          notJson);
    }
  }

  private Values last() throws IOException {
    Map<String, Object> last = null;
    for (JsonToken token = json.next(); token != null; token = json.next()) {
      last = json.object(token);
    }
    return values(last);
  }

  private Values values(@Nullable Map<String, Object> object) {
    if (object == null || !Long.valueOf(1).equals(object.get("stapwright-values"))) {
      throw new ValuesFormatException(
          file
              + ": these are no values: a file that `--values` wrote begins with"
              + " {\"stapwright-values\":1");
    }
    ValueShape shape = new ValueShape(file.toString());
    Map<String, GlobalValue> globals = new LinkedHashMap<>();
    shape
        .map("globals", object.get("globals"))
        .forEach((name, value) -> globals.put(name, shape.global(name, value)));
    long runs = object.containsKey("runs") ? shape.number("runs", object.get("runs")) : 1;
    boolean atEnd = Boolean.TRUE.equals(object.get("end"));
    return new Values(shape.number("us", object.get("us")), atEnd, runs, globals);
  }
}
