package io.github.stapwright.simulator.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for people who read terminals: the tallies, then what no run has reached. */
public final class CoverageText {
  private CoverageText() {}

  /** The text, ended by a newline. */
  public static String of(CoverageReport report) {
    StringBuilder text = new StringBuilder();
    int width = report.scripts().stream().mapToInt(it -> it.name().length()).max().orElse(0);
    text.append(row(width, "script", "probes", "statements", "conditions"));
    report.scripts().forEach(it -> text.append(row(width, it)));
    for (CoveredScript script : report.scripts()) {
      missed(script).forEach(it -> text.append(it).append('\n'));
    }
    return text.toString();
  }

  /** One line for each thing that no run has reached. */
  public static List<String> missed(CoveredScript script) {
    List<String> lines = new ArrayList<>();
    for (Covered item : script.items()) {
      if (item.waysGone() < item.ways()) {
        lines.add(item.place().in(script.name()) + ": " + sentence(item));
      }
    }
    return lines;
  }

  private static String sentence(Covered item) {
    if (item instanceof Covered.Condition condition) {
      return "`" + item.text() + "` " + condition.missing();
    }
    return "`" + item.text() + "` never ran";
  }

  private static String row(int width, CoveredScript script) {
    return row(
        width,
        script.name(),
        script.handlers().toString(),
        script.steps().toString(),
        script.ways().toString());
  }

  private static String row(int width, String name, String handlers, String steps, String ways) {
    String wide = name + " ".repeat(Math.max(width, "script".length()) - name.length());
    return String.format(Locale.ROOT, "%s  %-18s  %-18s  %s%n", wide, handlers, steps, ways)
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
