package io.github.stapwright.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.report.value.Values;
import io.github.stapwright.report.value.ValuesWriter;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.coverage.Coverage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** What the script of the page draws, as JSON. */
final class PageData {
  private final JsonGenerator json;

  private PageData(JsonGenerator json) {
    this.json = json;
  }

  static String of(List<RunPicture> runs) throws IOException {
    StringWriter text = new StringWriter();
    try (PageJson json = PageJson.to(text)) {
      json.writeStartArray();
      for (RunPicture run : runs) {
        new PageData(json).write(run);
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  private void write(RunPicture run) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", run.name());
    json.writeNumberField("us", run.length());
    json.writeNumberField("lost", run.lost());
    write("facts", run.facts());
    writeCounts("events", run.events());
    json.writeArrayFieldStart("failures");
    for (String failure : run.failures()) {
      json.writeString(failure);
    }
    json.writeEndArray();
    if (run.outcome().isPresent()) {
      write(run.outcome().get());
    }
    if (run.coverage().isPresent() && run.script().isPresent()) {
      Coverage coverage = run.coverage().get();
      new ProbeData(json, coverage.covered(), run.script().get()).write();
    }
    if (run.printed().isPresent()) {
      write(run.printed().get());
    }
    if (run.values().isPresent()) {
      write(run.values().get());
    }
    new CallData(json).write(run.timeLine());
    json.writeEndObject();
  }

  private void write(Values values) throws IOException {
    ShortValues shortened = ShortValues.of(values);
    writeCounts("sizes", shortened.sizes());
    json.writeFieldName("values");
    new ValuesWriter(json).write(shortened.values());
  }

  private void write(RunOutcome outcome) throws IOException {
    json.writeNumberField("status", outcome.status());
    writeCounts("points", outcome.hits());
  }

  private void write(String name, Map<String, String> facts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      json.writeStringField(fact.getKey(), fact.getValue());
    }
    json.writeEndObject();
  }

  private void writeCounts(String name, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void write(PrintedLines printed) throws IOException {
    json.writeObjectFieldStart("output");
    json.writeNumberField("total", printed.total());
    write("first", printed.first());
    write("last", printed.last());
    json.writeEndObject();
  }

  private void write(String name, List<TimedLine> lines) throws IOException {
    json.writeArrayFieldStart(name);
    for (TimedLine line : lines) {
      json.writeStartArray();
      json.writeNumber(line.microseconds());
      json.writeNumber(line.isMessage() ? 1 : 0);
      json.writeString(line.text());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
