package io.github.stapwright.simulator.random;

/**
 * A program of a seed, as a probe {@code begin(N)} or one of a timer that runs once, with globals
 * and functions of its own, so that many of them can stand in one script.
 *
 * @param text its declarations
 */
record RandomProgram(int number, String text) {
  /** When the first timer comes, in milliseconds: far behind the {@code begin} probes. */
  private static final int FIRST_TIMER = 3000;

  private static final int BETWEEN_TIMERS = 50;

  /** When no timer of a program comes any more for the first time. */
  static final int LAST_TIMER = FIRST_TIMER + RandomScript.PACKED * BETWEEN_TIMERS;

  /** Whether a timer runs it. */
  boolean isTimed() {
    return text.contains("\nprobe timer");
  }

  /** The line that its output begins with. */
  static String title(int number) {
    return "== program " + number;
  }

  static RandomProgram of(long seed, int number) {
    Dice dice = new Dice(seed * 1_000_003L + number);
    Variables variables = new Variables("p" + number + "_", true);
    StringBuilder text = new StringBuilder();
    globals(text, dice, variables);
    functions(text, dice, variables);
    probe(text, dice, variables, number);
    return new RandomProgram(number, text.toString());
  }

  private static void globals(StringBuilder text, Dice dice, Variables variables) {
    String size = dice.chance(25) ? dice.of("[3]", "%[3]", "%[1]", "[5]", "%") : "";
    text.append("global ")
        .append(variables.numbers().get(3))
        .append(dice.of("", " = 3", " = -9", " = 0x10"))
        .append(", ")
        .append(variables.numbers().get(4))
        .append(", ")
        .append(variables.strings().get(2))
        .append(dice.of("", " = \"start\"", " = \"\""))
        .append(", ")
        .append(variables.numbersByNumber())
        .append(size)
        .append(", ")
        .append(variables.numbersByString())
        .append(dice.chance(15) ? "%[2]" : "")
        .append(", ")
        .append(variables.stringsByBoth())
        .append(", ")
        .append(variables.statistic())
        .append(", ")
        .append(variables.statistics())
        .append('\n');
  }

  private static void functions(StringBuilder text, Dice dice, Variables variables) {
    RandomStatements f = new RandomStatements(dice, new Variables("", false));
    f.several(dice.between(0, 2), 0);
    text.append("function ")
        .append(variables.function("f"))
        .append("(la:long, lb:long) {\n  sa = \"f\";\n")
        .append(f.written())
        .append("  return ")
        .append(f.expressions().number(2))
        .append(";\n}\n");
    RandomStatements g = new RandomStatements(dice, new Variables("", false));
    g.several(dice.between(0, 2), 0);
    text.append("function ")
        .append(variables.function("g"))
        .append(":string(sa:string, la:long) {\n  lb = 5;\n")
        .append(g.written());
    if (dice.chance(30)) {
      text.append("  if (la < 0 || la > 6) return sa;\n  return ")
          .append(variables.function("g"))
          .append("(sa . \"+\", la + 1);\n}\n");
    } else {
      text.append("  return ").append(g.expressions().text(2)).append(";\n}\n");
    }
    text.append("function ")
        .append(variables.function("h"))
        .append("(la) {\n  if (la & 1) error(sprintf(\"odd %d in ")
        .append(variables.function("h"))
        .append("\", la));\n")
        .append("  println(1000 % (la & 6));\n}\n");
  }

  private static void probe(StringBuilder text, Dice dice, Variables variables, int number) {
    RandomStatements body = new RandomStatements(dice, variables);
    body.line("println(\"" + title(number) + "\");");
    body.line("la = " + dice.between(-5, 20) + "; lb = " + dice.number() + "; lc = 0;");
    body.line("sa = \"" + dice.of("x", "abc", "") + "\"; sb = \"mno\";");
    filled(body, dice, variables);
    body.several(dice.between(2, 6), 2);
    if (dice.chance(60)) {
      last(body, dice, variables);
    }
    if (dice.chance(15)) {
      body.failing();
    }
    if (dice.chance(4)) {
      body.line("while (1) { la++; lb ^= la; " + variables.numbers().get(3) + " = lb; }");
    }
    if (dice.chance(1)) {
      body.line("exit();");
      body.line("println(la);");
    }
    String point = "begin(" + (number + 1) + ")";
    String once = "";
    if (dice.chance(20)) {
      point = "timer.ms(" + (FIRST_TIMER + number * BETWEEN_TIMERS) + ")";
      String done = variables.function("done");
      text.append("global ").append(done).append(" = 0\n");
      once = "  if (" + done + "++) next;\n";
    }
    text.append("probe ").append(point).append(" {\n").append(once);
    text.append(body.written()).append("}\n");
  }

  /** Gives every global a value, so that it has a type. */
  private static void filled(RandomStatements body, Dice dice, Variables variables) {
    body.line(variables.numbers().get(4) + " = " + dice.between(0, 99) + ";");
    body.line(variables.numbers().get(3) + dice.of(" -= 4;", "++;", " = lb;"));
    body.line(variables.strings().get(2) + dice.of(" = \"s\";", " .= \"more\";"));
    body.line(variables.statistic() + " <<< " + dice.between(-9, 120) + ";");
    body.line(variables.statistics() + "[1] <<< " + dice.between(0, 9) + ";");
    for (int count = dice.between(1, 4); count > 0; count--) {
      body.line(variables.numbersByNumber() + "[" + dice.below(6) + "] = " + dice.below(50) + ";");
    }
    body.line(variables.numbersByString() + "[\"" + dice.of("a", "b", "k") + "\"] = 1;");
    for (int count = dice.between(1, 3); count > 0; count--) {
      String key = "[" + dice.below(3) + ", \"" + dice.of("a", "b") + "\"]";
      body.line(variables.stringsByBoth() + key + " = \"" + dice.of("u", "vw", "") + "\";");
    }
  }

  /** Looks at what came of it all; without this the globals are displayed. */
  private static void last(RandomStatements body, Dice dice, Variables variables) {
    body.line("printdln(\" \", la, lb, lc, " + String.join(", ", variables.strings()) + ");");
    body.foreach(0);
    body.foreach(0);
    String statistic = variables.statistic();
    if (dice.chance(40)) {
      String histogram =
          dice.chance(50)
              ? "@hist_log(" + statistic + ")"
              : "@hist_linear("
                  + statistic
                  + ", "
                  + dice.of("0, 10, 1", "-20, 80, 10", "0, 1000, 100", "-5, 5, 2", "3, 64, 7")
                  + ")";
      body.line("if (@count(" + statistic + ") > 0) {");
      body.line("  print(" + histogram + ");");
      body.line("  foreach (b in " + histogram + ") c7 += " + histogram + "[b];");
      body.line("  println(c7);");
      body.line("}");
    }
    String shift = dice.chance(50) ? "" : ", " + dice.of("0", "1", "4", "10");
    body.line("if (@count(" + statistic + ") > 0)");
    body.line(
        "  printdln(\" \", @min("
            + statistic
            + "), @max("
            + statistic
            + "), @avg("
            + statistic
            + "), @variance("
            + statistic
            + shift
            + "));");
  }
}
