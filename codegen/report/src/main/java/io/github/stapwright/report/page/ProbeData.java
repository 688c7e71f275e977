package io.github.stapwright.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.coverage.Covered;
import io.github.stapwright.simulator.coverage.CoveredScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Probes and functions, each with how often each of its lines was run. */
final class ProbeData {
  private final JsonGenerator json;
  private final CoveredScript covered;
  private final Set<String> globals;

  ProbeData(JsonGenerator json, CoveredScript covered, Script script) {
    this.json = json;
    this.covered = covered;
    this.globals = script.globals().stream().map(Global::name).collect(Collectors.toSet());
  }

  void write() throws IOException {
    json.writeArrayFieldStart("probes");
    List<Covered> items = covered.items();
    for (int index = 0; index < items.size(); index++) {
      if (items.get(index) instanceof Covered.Handler handler) {
        int next = index + 1;
        while (next < items.size() && !(items.get(next) instanceof Covered.Handler)) {
          next++;
        }
        int end =
            next == items.size() ? covered.lines().size() : items.get(next).place().line() - 1;
        write(handler, items.subList(index + 1, next), end);
      }
    }
    json.writeEndArray();
  }

  private void write(Covered.Handler handler, List<Covered> items, int end) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", handler.text());
    json.writeNumberField("hits", handler.hits());
    json.writeNumberField("line", handler.place().line());
    if (handler.place().java().isKnown()) {
      json.writeStringField("java", handler.place().java().toString());
    }
    json.writeArrayFieldStart("code");
    for (String line : code(handler.place().line(), items, end)) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("items");
    for (Covered item : items) {
      write(item);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Its lines, up to the last before the next one that is not empty. */
  private List<String> code(int begin, List<Covered> items, int end) {
    List<String> lines =
        new ArrayList<>(covered.lines().subList(Math.max(begin, 1) - 1, Math.max(end, begin)));
    int last = items.stream().mapToInt(it -> it.place().line()).max().orElse(begin);
    while (lines.size() > last - begin + 1 && !lines.get(lines.size() - 1).strip().equals("}")) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private void write(Covered item) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", item.place().line());
    json.writeStringField("text", item.text());
    if (item.place().java().isKnown()) {
      json.writeStringField("java", item.place().java().toString());
    }
    if (item instanceof Covered.Condition condition) {
      json.writeStringField("kind", "condition");
      json.writeNumberField("true", condition.hitsTrue());
      json.writeNumberField("false", condition.hitsFalse());
    } else {
      json.writeStringField("kind", StepKind.of(item.text(), globals).text());
      json.writeNumberField("hits", ((Covered.Counted) item).hits());
    }
    json.writeEndObject();
  }
}
