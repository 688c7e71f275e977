package io.github.stapwright.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.coverage.CoveredScript;
import io.github.stapwright.simulator.coverage.Tally;
import io.github.stapwright.simulator.mutation.Mutant;
import io.github.stapwright.simulator.mutation.MutationReport;
import io.github.stapwright.simulator.scenario.Failure;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results for programs: one object. */
final class ScenarioJson implements ScenarioOutput {
  private final Terminal terminal;
  private final JsonGenerator json;
  private final Map<String, MutationReport> mutations = new LinkedHashMap<>();

  ScenarioJson(Terminal terminal) throws IOException {
    this.terminal = terminal;
    this.json =
        new JsonFactory()
            .createGenerator(terminal.out())
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeNumberField("stapwright-test", 1);
    json.writeArrayFieldStart("scenarios");
  }

  @Override
  public void results(List<ScenarioResult> results) throws IOException {
    for (ScenarioResult result : results) {
      json.writeStartObject();
      json.writeStringField("file", result.file());
      json.writeNumberField("line", result.line());
      json.writeStringField("name", result.name());
      json.writeBooleanField("passed", result.passed());
      json.writeArrayFieldStart("failures");
      for (Failure failure : result.failures()) {
        json.writeStartObject();
        json.writeNumberField("line", failure.line());
        json.writeStringField("text", failure.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  @Override
  public void mutation(String file, MutationReport report) {
    mutations.put(file, report);
  }

  @Override
  public void end(CoverageReport report, List<String> missed) throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("coverage");
    for (CoveredScript script : report.scripts()) {
      json.writeStartObject();
      json.writeStringField("script", script.name());
      write("probes", script.handlers());
      write("statements", script.steps());
      write("conditions", script.ways());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeMutations();
    json.writeArrayFieldStart("missed");
    for (String sentence : missed) {
      json.writeString(sentence);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    terminal.out().flush();
  }

  private void writeMutations() throws IOException {
    json.writeArrayFieldStart("mutants");
    for (Map.Entry<String, MutationReport> entry : mutations.entrySet()) {
      json.writeStartObject();
      json.writeStringField("file", entry.getKey());
      write("noticed", entry.getValue().tally());
      json.writeArrayFieldStart("unnoticed");
      for (Mutant mutant : entry.getValue().unnoticed()) {
        json.writeString(mutant.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(String name, Tally tally) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("covered", tally.covered());
    json.writeNumberField("total", tally.total());
    json.writeEndObject();
  }
}
