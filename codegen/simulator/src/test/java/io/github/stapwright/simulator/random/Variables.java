package io.github.stapwright.simulator.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a place of a program may use. */
final class Variables {
  /** Arrays that a loop around this place goes through, and that it must not change. */
  final Set<String> held = new HashSet<>();

  private final String prefix;
  private final boolean global;

  /**
   * The variables of a program.
   *
   * @param prefix what its globals begin with
   * @param global whether globals may be used at all
   */
  Variables(String prefix, boolean global) {
    this.prefix = prefix;
    this.global = global;
  }

  boolean hasGlobals() {
    return global;
  }

  /** Scalars that are numbers. */
  List<String> numbers() {
    return global ? List.of("la", "lb", "lc", prefix + "n", prefix + "m") : List.of("la", "lb");
  }

  /** Scalars that are strings. */
  List<String> strings() {
    return global ? List.of("sa", "sb", prefix + "s") : List.of("sa");
  }

  /** An array of numbers by number. */
  String numbersByNumber() {
    return prefix + "a";
  }

  /** An array of numbers by string. */
  String numbersByString() {
    return prefix + "t";
  }

  /** An array of strings by number and string. */
  String stringsByBoth() {
    return prefix + "u";
  }

  /** A statistic. */
  String statistic() {
    return prefix + "x";
  }

  /** Statistics by number. */
  String statistics() {
    return prefix + "y";
  }

  String function(String name) {
    return prefix + name;
  }
}
