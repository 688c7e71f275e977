package io.github.stapwright.report.coverage;

import io.github.stapwright.simulator.coverage.Covered;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a script or of Java as the HTML report shows it; FreeMarker reads it.
 *
 * @param number from 1
 * @param text without its end
 * @param state {@code plain} if nothing in it runs, else how much of it did, in one word
 * @param hits how often it ran, empty if nothing in it runs
 * @param note what no run has seen there
 */
public record CoveredLine(int number, String text, String state, String hits, String note) {

  static CoveredLine of(int number, String text, List<Covered> items) {
    if (items.isEmpty()) {
      return new CoveredLine(number, text, "plain", "", "");
    }
    long gone = items.stream().mapToLong(Covered::waysGone).sum();
    long ways = items.stream().mapToLong(Covered::ways).sum();
    String state = gone == ways ? "all" : gone == 0 ? "none" : "some";
    long hits = items.stream().mapToLong(CoveredLine::hits).max().orElse(0);
    String note =
        items.stream()
            .filter(it -> it instanceof Covered.Condition && it.waysGone() < it.ways())
            .map(it -> it.text() + " " + ((Covered.Condition) it).missing())
            .distinct()
            .collect(Collectors.joining("; "));
    return new CoveredLine(number, text, state, Long.toString(hits), note);
  }

  private static long hits(Covered item) {
    if (item instanceof Covered.Handler handler) {
      return handler.hits();
    }
    if (item instanceof Covered.Step step) {
      return step.hits();
    }
    Covered.Condition condition = (Covered.Condition) item;
    return condition.hitsTrue() + condition.hitsFalse();
  }
}
