package io.github.stapwright.language.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.Origin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Changes for programs. */
public final class DifferenceJson {
  private final JsonGenerator json;

  private DifferenceJson(JsonGenerator json) {
    this.json = json;
  }

  /** One object with an array {@code changes}, ended by a newline. */
  public static String of(List<Change> changes) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      new DifferenceJson(json).write(changes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private void write(List<Change> changes) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("changes");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringField("kind", change.kind());
      json.writeStringField("in", change.declaration());
      if (!change.part().isEmpty()) {
        json.writeStringField("part", change.part());
      }
      side("before", change.before());
      side("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void side(String name, Optional<Change.Side> side) throws IOException {
    if (side.isEmpty()) {
      return;
    }
    Origin origin = side.get().origin();
    json.writeObjectFieldStart(name);
    if (origin.isKnown()) {
      json.writeStringField("file", origin.file());
      json.writeNumberField("line", origin.line());
      json.writeNumberField("column", origin.column());
    }
    json.writeStringField("text", side.get().text());
    json.writeEndObject();
  }
}
