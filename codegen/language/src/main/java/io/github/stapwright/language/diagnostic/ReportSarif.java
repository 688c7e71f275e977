package io.github.stapwright.language.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A report as SARIF 2.1.0, the form in which code hosts and editors take the findings of checkers
 * (OASIS standard): one run, whose rules carry their page of DIAGNOSTICS.md, and whose results
 * carry edits and a fingerprint that outlives a change of other lines.
 */
public final class ReportSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String HOME = "https://github.com/stapwright/stapwright";
  private static final String PAGES = HOME + "/blob/main/codegen/language/DIAGNOSTICS.md#";

  private final JsonGenerator json;
  private final List<Problem> rules;
  private final SarifPlaces places;
  private final Fingerprints fingerprints;

  private ReportSarif(JsonGenerator json, List<Problem> rules, SourceLines lines) {
    this.json = json;
    this.rules = rules;
    this.places = new SarifPlaces(json, lines);
    this.fingerprints = new Fingerprints(lines);
  }

  /**
   * The text, ended by a newline.
   *
   * @param version the version of the tool
   * @param files what the findings speak of, by name; a file that is not among them has no
   *     fingerprints, and its columns are bytes
   */
  public static String of(List<Finding> findings, String version, Map<String, ByteString> files) {
    List<Problem> rules =
        findings.stream().map(it -> it.diagnostic().problem()).distinct().sorted().toList();
    SourceLines lines = new SourceLines(files);
    return ReportJson.written(it -> new ReportSarif(it, rules, lines).write(findings, version));
  }

  private void write(List<Finding> findings, String version) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(version);
    json.writeObjectFieldStart("automationDetails");
    json.writeStringField("id", "stapwright/");
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (Finding finding : findings) {
      result(finding);
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
    json.writeStringField("informationUri", HOME);
    json.writeArrayFieldStart("rules");
    for (Problem rule : rules) {
      rule(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(Problem rule) throws IOException {
    String page = Explanations.of(rule);
    json.writeStartObject();
    json.writeStringField("id", rule.name());
    text("shortDescription", rule.summary());
    text("fullDescription", page.lines().findFirst().orElse(rule.summary()));
    json.writeObjectFieldStart("help");
    json.writeStringField("text", page);
    json.writeStringField("markdown", page);
    json.writeEndObject();
    json.writeStringField("helpUri", PAGES + rule.name().toLowerCase(Locale.ROOT));
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", rule.severity().text());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String name, String value) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", value);
    json.writeEndObject();
  }

  private void result(Finding finding) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.problem().name());
    json.writeNumberField("ruleIndex", rules.indexOf(diagnostic.problem()));
    json.writeStringField("level", diagnostic.severity().text());
    String fix = diagnostic.fix().map(it -> "\nfix: " + it).orElse("");
    text("message", diagnostic.sentence() + fix);
    if (!diagnostic.origin().file().isEmpty()) {
      places.write("locations", diagnostic.origin());
    }
    Optional<Origin> caller = diagnostic.origin().caller();
    if (caller.isPresent()) {
      places.write("relatedLocations", caller.get());
    }
    fingerprint(diagnostic);
    fixes(finding);
    json.writeEndObject();
  }

  /** The name is the one by which GitHub tells whether it has seen a finding before. */
  private void fingerprint(Diagnostic diagnostic) throws IOException {
    Optional<String> print = fingerprints.of(diagnostic);
    if (print.isPresent()) {
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField("primaryLocationLineHash", print.get());
      json.writeEndObject();
    }
  }

  private void fixes(Finding finding) throws IOException {
    if (finding.mends().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    for (Mend mend : finding.mends()) {
      json.writeStartObject();
      text("description", mend.title());
      places.changes(finding.diagnostic().origin().file(), mend.replacements());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
