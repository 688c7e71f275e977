package io.github.stapwright.live.demand;

import io.github.stapwright.model.TargetVariable;
import java.util.Optional;

/** The numbers of {@code $arg1}, {@code $arg2}, ... */
final class Arguments {
  private static final String BEGIN = "$arg";
  private static final int MOST_DIGITS = 3;

  private Arguments() {}

  static Optional<Integer> number(TargetVariable variable) {
    String name = variable.name();
    String digits = name.startsWith(BEGIN) ? name.substring(BEGIN.length()) : "";
    boolean isNumber = digits.matches("[1-9][0-9]*") && digits.length() <= MOST_DIGITS;
    return isNumber ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }
}
