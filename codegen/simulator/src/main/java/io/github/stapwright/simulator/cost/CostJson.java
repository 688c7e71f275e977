package io.github.stapwright.simulator.cost;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.language.layout.Layout;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what a script costs, as JSON. */
public final class CostJson {
  private final JsonGenerator json;

  private CostJson(JsonGenerator json) {
    this.json = json;
  }

  /** The estimate of the script {@code name}, and what would make it cheaper. */
  public static String of(String name, CostEstimate estimate, List<Suggestion> suggestions) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new CostJson(json).write(name, estimate, suggestions);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }

  private void write(String name, CostEstimate estimate, List<Suggestion> suggestions)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("stapwright-cost", 1);
    json.writeStringField("script", name);
    json.writeArrayFieldStart("probes");
    for (ProbeCost probe : estimate.probes()) {
      write(probe);
    }
    json.writeEndArray();
    writeMarkers(estimate);
    if (estimate.knowsRates()) {
      write("slowerPercent", estimate.slowerPercent());
      write("readerPercent", estimate.readerPercent());
      write("emptyHandlersPerSecond", estimate.emptyHandlers());
    }
    if (estimate.seconds() > 0) {
      write("seconds", estimate.seconds());
      json.writeNumberField("lines", estimate.lines());
      json.writeNumberField("bytes", estimate.bytes());
    }
    writeArrays(estimate);
    json.writeArrayFieldStart("said");
    for (String each : estimate.troubles()) {
      json.writeString(each);
    }
    json.writeEndArray();
    writeSuggestions(suggestions);
    json.writeEndObject();
  }

  private void write(ProbeCost probe) throws IOException {
    json.writeStartObject();
    json.writeStringField("point", probe.point());
    json.writeNumberField("line", probe.place().line());
    json.writeNumberField("hits", probe.hits());
    write("least", probe.least());
    write("most", probe.most());
    json.writeArrayFieldStart("rows");
    for (CostRow row : probe.rows()) {
      json.writeStartObject();
      json.writeStringField("text", row.text());
      json.writeNumberField("line", row.place().line());
      write("perHit", row.perHit());
      if (row.passes() >= 0) {
        write("passes", row.passes());
      }
      write("once", row.once());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(String name, Price price) throws IOException {
    json.writeObjectFieldStart(name);
    write("programNanos", price.program());
    write("readerNanos", price.reader());
    write("emptyHandlers", price.handler());
    json.writeEndObject();
  }

  private void writeMarkers(CostEstimate estimate) throws IOException {
    json.writeArrayFieldStart("markers");
    for (CostEstimate.MarkerCost marker : estimate.markers()) {
      json.writeStartObject();
      json.writeStringField("marker", marker.mark());
      if (marker.rate() >= 0) {
        write("perSecond", marker.rate());
      }
      write("least", marker.least());
      write("most", marker.most());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeArrays(CostEstimate estimate) throws IOException {
    json.writeArrayFieldStart("arrays");
    for (ArrayMemory array : estimate.arrays()) {
      json.writeStartObject();
      json.writeStringField("name", array.name());
      json.writeNumberField("elements", array.entries());
      json.writeNumberField("bytes", array.bytes());
      json.writeBooleanField("forEachProcessor", array.isForEachProcessor());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSuggestions(List<Suggestion> suggestions) throws IOException {
    json.writeArrayFieldStart("suggestions");
    for (Suggestion each : suggestions) {
      json.writeStartObject();
      json.writeStringField("change", each.change().name());
      write("handlerPercent", each.handlerPercent());
      write("readerPercent", each.readerPercent());
      json.writeStringField(
          "script",
          Layout.render(each.after()).stream()
              .map(it -> it.text() + "\n")
              .collect(Collectors.joining()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(String name, double number) throws IOException {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    json.writeNumberField(name, rounded.stripTrailingZeros());
  }
}
