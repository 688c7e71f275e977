package io.github.stapwright.simulator.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The least that is to be covered, in percent; nothing is rounded, so 99.99 is not 100.
 *
 * @param handlers of probes and functions
 * @param steps of statements
 * @param ways of the ways of conditions
 */
public record CoverageThreshold(BigDecimal handlers, BigDecimal steps, BigDecimal ways) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Requires percentages.
   *
   * @throws IllegalArgumentException if one is not from 0 to 100
   */
  public CoverageThreshold {
    requirePercent(handlers, "probes");
    requirePercent(steps, "statements");
    requirePercent(ways, "conditions");
  }

  private static void requirePercent(BigDecimal value, String what) {
    boolean fits =
        Objects.requireNonNull(value, what).signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    if (!fits) {
      throw new IllegalArgumentException(
          "a threshold for " + what + " is from 0 to 100 percent, not " + value.toPlainString());
    }
  }

  /**
   * One sentence for each of the three that {@code report} does not reach; empty if it reaches all.
   */
  public List<String> missedBy(CoverageReport report) {
    List<String> sentences = new ArrayList<>();
    check("probes", report.handlers(), handlers, sentences);
    check("statements", report.steps(), steps, sentences);
    check("ways of conditions", report.ways(), ways, sentences);
    return List.copyOf(sentences);
  }

  private static void check(String what, Tally tally, BigDecimal percent, List<String> sentences) {
    if (!tally.reaches(percent)) {
      sentences.add(
          "%s covered: %s, but %s%% are required".formatted(what, tally, percent.toPlainString()));
    }
  }
}
