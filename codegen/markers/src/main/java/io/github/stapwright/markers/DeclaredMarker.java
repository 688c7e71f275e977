package io.github.stapwright.markers;

import java.util.List;
import java.util.Objects;

/**
 * A marker as its provider declares it.
 *
 * @param name the name with {@code __} where DTrace writes {@code -}
 * @param summary when it fires, one sentence
 * @param arguments its arguments in order, {@code $arg1} first
 */
public record DeclaredMarker(String name, String summary, List<DeclaredArgument> arguments) {
  /** Copies the list. */
  public DeclaredMarker {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(summary, "summary");
    arguments = List.copyOf(arguments);
  }

  /**
   * Which argument is called so, from 1.
   *
   * @throws IllegalArgumentException if none is
   */
  public int numberOf(String argument) {
    for (int number = 1; number <= arguments.size(); number++) {
      if (arguments.get(number - 1).name().equals(argument)) {
        return number;
      }
    }
    throw new IllegalArgumentException("`" + name + "` has no argument `" + argument + "`");
  }
}
