package io.github.stapwright.dsl.marker;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One argument of a marker, {@code $argN}.
 *
 * @param number SystemTap's count, from 1: {@code $arg1} is the first (the documentation of DTrace
 *     and CPython counts from 0)
 * @param name what the provider calls it
 * @param kind how it is read
 * @param length the number of the argument that holds how many bytes a string has which no NUL ends
 */
public record MarkerArgument(int number, String name, Kind kind, OptionalInt length) {

  /** How an argument is read. */
  public enum Kind {
    /** A 64-bit signed number, {@code $argN}. */
    NUMBER,
    /**
     * An address of a string in the traced process, {@code user_string2($argN, "<unknown>")}, or
     * {@code user_string_n2($argN, $argM, "<unknown>")} if another argument holds its length.
     */
    STRING,
    /** An address of something else, read as a number. */
    POINTER
  }

  /**
   * Requires a number from 1 to 12 (sys/sdt.h of SystemTap 5.6: {@code STAP_PROBE12}).
   *
   * @throws IllegalArgumentException if the number is out of range
   */
  public MarkerArgument {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(length, "length");
    if (number < 1 || number > 12) {
      throw new IllegalArgumentException(
          "`$arg"
              + number
              + "` does not exist: SystemTap counts the arguments of a marker from `$arg1` to `$arg12`");
    }
  }

  /** A string argument. */
  public static MarkerArgument string(int number, String name) {
    return new MarkerArgument(number, name, Kind.STRING, OptionalInt.empty());
  }

  /** A string argument that no NUL ends; the argument {@code length} holds how long it is. */
  public static MarkerArgument string(int number, String name, int length) {
    return new MarkerArgument(number, name, Kind.STRING, OptionalInt.of(length));
  }

  /** A number argument. */
  public static MarkerArgument number(int number, String name) {
    return new MarkerArgument(number, name, Kind.NUMBER, OptionalInt.empty());
  }

  /** An address whose target is not a string. */
  public static MarkerArgument pointer(int number, String name) {
    return new MarkerArgument(number, name, Kind.POINTER, OptionalInt.empty());
  }

  /** The target variable, such as {@code $arg1}. */
  public String variable() {
    return "$arg" + number;
  }
}
