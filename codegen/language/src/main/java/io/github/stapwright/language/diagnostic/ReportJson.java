package io.github.stapwright.language.diagnostic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.Origin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A report for programs: an object whose {@code diagnostics} are objects with {@code severity},
 * {@code name}, {@code message}, and where they are known {@code file}, {@code line}, {@code
 * column}, {@code length}, {@code fix} and {@code calledFrom}. Columns and lengths are bytes.
 */
public final class ReportJson {
  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  /** The text, ended by a newline. */
  public static String of(Report report) {
    return written(it -> new ReportJson(it).write(report));
  }

  /** Writes one part of a document. */
  interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  static String written(Part part) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      part.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private void write(Report report) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : report.diagnostics()) {
      write(diagnostic);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", diagnostic.severity().text());
    json.writeStringField("name", diagnostic.problem().name());
    json.writeStringField("message", diagnostic.sentence());
    place(diagnostic.origin());
    if (diagnostic.fix().isPresent()) {
      json.writeStringField("fix", diagnostic.fix().get());
    }
    Optional<Origin> caller = diagnostic.origin().caller();
    if (caller.isPresent()) {
      json.writeObjectFieldStart("calledFrom");
      place(caller.get());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void place(Origin origin) throws IOException {
    if (!origin.file().isEmpty()) {
      json.writeStringField("file", origin.file());
    }
    number("line", origin.line());
    number("column", origin.column());
    number("length", origin.length());
  }

  private void number(String name, int value) throws IOException {
    if (value > 0) {
      json.writeNumberField(name, value);
    }
  }
}
