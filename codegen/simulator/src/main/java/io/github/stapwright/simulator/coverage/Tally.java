package io.github.stapwright.simulator.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many.
 *
 * @param covered how many were run
 * @param total how many there are
 */
public record Tally(long covered, long total) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Requires what can be.
   *
   * @throws IllegalArgumentException unless covered is from 0 to total
   */
  public Tally {
    if (covered < 0 || covered > total) {
      throw new IllegalArgumentException(covered + " of " + total + " cannot be covered");
    }
  }

  /** How many were not run. */
  public long missed() {
    return total - covered;
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(covered + other.covered, total + other.total);
  }

  /** Whether so many percent are covered, compared without rounding; of nothing all is covered. */
  public boolean reaches(BigDecimal percent) {
    BigDecimal needed = percent.multiply(BigDecimal.valueOf(total));
    return HUNDRED.multiply(BigDecimal.valueOf(covered)).compareTo(needed) >= 0;
  }

  /** {@code 5/6 (83.33%)}: rounded down, so that only all of them are 100%. */
  @Override
  public String toString() {
    return covered + "/" + total + " (" + percent() + "%)";
  }

  /** Percent with two decimals, rounded down; of nothing 100. */
  public BigDecimal percent() {
    return total == 0
        ? HUNDRED.setScale(2)
        : HUNDRED
            .multiply(BigDecimal.valueOf(covered))
            .divide(BigDecimal.valueOf(total), 2, RoundingMode.DOWN);
  }
}
