package io.github.stapwright.editor.index;

import java.util.List;

/** Names that the language itself knows. */
public final class BuiltIns {
  private static final List<String> PRINTS =
      List.of(
          "print",
          "println",
          "printf",
          "printd",
          "printdln",
          "print_char",
          "sprint",
          "sprintln",
          "sprintf",
          "sprintd",
          "sprintdln");

  private static final List<String> OPERATORS =
      List.of(
          "count",
          "sum",
          "min",
          "max",
          "avg",
          "variance",
          "hist_log",
          "hist_linear",
          "defined",
          "entry",
          "cast",
          "var",
          "const",
          "enum",
          "enumname",
          "perf",
          "kregister",
          "uregister",
          "kderef",
          "uderef",
          "probewrite",
          "define");

  private BuiltIns() {}

  /** Whether the language itself prints with the function of that name. */
  public static boolean isPrint(String name) {
    return PRINTS.contains(name);
  }

  /** The functions that print. */
  public static List<String> prints() {
    return PRINTS;
  }

  /** The operators that begin with {@code @}, without it. */
  public static List<String> operators() {
    return OPERATORS;
  }
}
