package io.github.stapwright.simulator.watch;

import io.github.stapwright.model.Global;
import io.github.stapwright.simulator.plan.Globals;
import io.github.stapwright.simulator.value.ArrayStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a failure shows: the events, what the script wrote at each, and its globals, aligned. */
public final class RunReport {
  private static final int MOST_ELEMENTS = 20;

  private final StringBuilder text = new StringBuilder();

  private RunReport() {}

  /** A sentence with its facts, then the run so far. */
  public static String of(WatchedRun run, String sentence, List<String> facts) {
    RunReport report = new RunReport();
    report.text.append(sentence).append('\n');
    report.indent(facts);
    report.section("what happened, and what the script wrote then", run.history().lines());
    report.section("globals", globals(run));
    return report.text.toString();
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append(title).append(":\n");
      indent(lines);
    }
  }

  private void indent(List<String> lines) {
    lines.forEach(it -> text.append("  ").append(it).append('\n'));
  }

  private static List<String> globals(WatchedRun run) {
    Map<String, String> values = new LinkedHashMap<>();
    run.script().globals().stream().map(Global::name).forEach(it -> add(values, run.globals(), it));
    int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    values.forEach(
        (name, value) ->
            lines.add(
                String.format(Locale.ROOT, "%-" + Math.max(width, 1) + "s = %s", name, value)));
    return lines;
  }

  private static void add(Map<String, String> values, Globals globals, String name) {
    globals.scalar(name).ifPresent(it -> values.put(name, ValueText.of(it)));
    globals.array(name).ifPresent(it -> add(values, name, it));
  }

  private static void add(Map<String, String> values, String name, ArrayStore array) {
    var entries = array.elements();
    if (entries.isEmpty()) {
      values.put(name, "(no elements)");
    }
    entries.stream()
        .limit(MOST_ELEMENTS)
        .forEach(
            it ->
                values.put(name + "[" + ValueText.ofKey(it.key()) + "]", ValueText.of(it.cell())));
    if (entries.size() > MOST_ELEMENTS) {
      values.put(name + "[...]", entries.size() - MOST_ELEMENTS + " more elements");
    }
  }
}
