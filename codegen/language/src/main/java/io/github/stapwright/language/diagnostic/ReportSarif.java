package io.github.stapwright.language.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.Origin;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * A report as SARIF 2.1.0, the form in which code hosts and editors take the findings of checkers
 * (OASIS standard). Columns are bytes, said by {@code columnKind} as far as the standard allows:
 * for text in ASCII they are its UTF-16 units.
 */
public final class ReportSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final JsonGenerator json;
  private final List<Problem> rules;

  private ReportSarif(JsonGenerator json, List<Problem> rules) {
    this.json = json;
    this.rules = rules;
  }

  /**
   * The text, ended by a newline.
   *
   * @param version the version of the tool
   */
  public static String of(Report report, String version) {
    List<Problem> rules =
        report.diagnostics().stream().map(Diagnostic::problem).distinct().sorted().toList();
    return ReportJson.written(it -> new ReportSarif(it, rules).write(report, version));
  }

  private void write(Report report, String version) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(version);
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (Diagnostic diagnostic : report.diagnostics()) {
      result(diagnostic);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(String version) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "stapwright");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (Problem rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.name());
      text("shortDescription", rule.summary());
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", rule.severity().text());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String name, String value) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", value);
    json.writeEndObject();
  }

  private void result(Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.problem().name());
    json.writeNumberField("ruleIndex", rules.indexOf(diagnostic.problem()));
    json.writeStringField("level", diagnostic.severity().text());
    String fix = diagnostic.fix().map(it -> "\nfix: " + it).orElse("");
    text("message", diagnostic.sentence() + fix);
    if (!diagnostic.origin().file().isEmpty()) {
      json.writeArrayFieldStart("locations");
      location(diagnostic.origin());
      json.writeEndArray();
    }
    Optional<Origin> caller = diagnostic.origin().caller();
    if (caller.isPresent()) {
      json.writeArrayFieldStart("relatedLocations");
      location(caller.get());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void location(Origin origin) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(origin.file()));
    json.writeEndObject();
    if (origin.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", origin.line());
      if (origin.column() > 0) {
        json.writeNumberField("startColumn", origin.column());
        if (origin.length() > 0) {
          json.writeNumberField("endColumn", origin.column() + origin.length());
        }
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String uri(String file) {
    try {
      return new URI(file.startsWith("/") ? "file" : null, null, file, null).toASCIIString();
    } catch (URISyntaxException strange) {
      return "input";
    }
  }
}
