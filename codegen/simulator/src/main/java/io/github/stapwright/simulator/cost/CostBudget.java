package io.github.stapwright.simulator.cost;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much a script may make the traced program slower.
 *
 * @param percent of its time, 0 or more
 */
public record CostBudget(double percent) {
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,6}(?:[.][0-9]+)?)%?");

  /**
   * The budget that {@code text} says, {@code 5%} or {@code 5}.
   *
   * @throws IllegalArgumentException if it says none
   */
  public static CostBudget of(String text) {
    Matcher number = PERCENT.matcher(text);
    if (!number.matches()) {
      throw new IllegalArgumentException(
          "a budget is a percentage, such as 5%, not `" + text + "`");
    }
    return new CostBudget(Double.parseDouble(number.group(1)));
  }

  /**
   * What to say if the script costs more.
   *
   * @throws IllegalArgumentException if it is not known how often each of its markers is hit
   */
  public Optional<String> overspent(CostEstimate estimate) {
    if (estimate.markers().isEmpty()) {
      return Optional.empty();
    }
    if (!estimate.knowsRates()) {
      throw new IllegalArgumentException(
          "a budget needs to know how often markers are hit: the rate of `"
              + estimate.markers().stream()
                  .filter(it -> it.rate() < 0)
                  .map(CostEstimate.MarkerCost::mark)
                  .findFirst()
                  .orElseThrow()
              + "` is missing");
    }
    double slower = estimate.slowerPercent();
    return slower <= percent
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "over budget: the program becomes slower by %.2f %%, and %.2f %% is allowed",
                slower,
                percent));
  }
}
