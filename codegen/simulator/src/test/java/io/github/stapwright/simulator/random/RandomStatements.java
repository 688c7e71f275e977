package io.github.stapwright.simulator.random;

/** Statements of every kind; each loop ends by itself. */
final class RandomStatements {
  private final Dice dice;
  private final Variables variables;
  private final RandomExpressions expressions;
  private final StringBuilder out = new StringBuilder();
  private int loops;
  private String indent = "  ";

  RandomStatements(Dice dice, Variables variables) {
    this.dice = dice;
    this.variables = variables;
    this.expressions = new RandomExpressions(dice, variables);
  }

  RandomExpressions expressions() {
    return expressions;
  }

  String written() {
    return out.toString();
  }

  void line(String text) {
    out.append(indent).append(text).append('\n');
  }

  /** So many statements. */
  void several(int count, int depth) {
    for (int index = 0; index < count; index++) {
      one(depth);
    }
  }

  private void one(int depth) {
    if (!variables.hasGlobals()) {
      simple();
      return;
    }
    switch (dice.below(depth > 0 ? 16 : 9)) {
      case 0, 1 -> print();
      case 2, 3 -> simple();
      case 4 -> element();
      case 5 -> line(variables.statistic() + " <<< " + expressions.number(1) + ";");
      case 6 -> oneOfStatistics();
      case 7 -> deletion();
      case 8 -> print();
      case 9, 10 -> choice(depth);
      case 11 -> counted(depth);
      case 12, 13 -> foreach(depth);
      case 14 -> attempt(depth);
      default -> whileLoop(depth);
    }
  }

  private void oneOfStatistics() {
    if (!variables.held.contains(variables.statistics())) {
      line(variables.statistics() + "[" + dice.below(4) + "] <<< " + expressions.number(1) + ";");
    }
  }

  private void simple() {
    switch (dice.below(5)) {
      case 0 -> line(dice.of(variables.strings()) + " = " + expressions.text(2) + ";");
      case 1 -> line(dice.of(variables.strings()) + " .= " + expressions.text(1) + ";");
      case 2 -> line(dice.of(variables.numbers()) + dice.of("++", "--") + ";");
      default ->
          line(
              dice.of(variables.numbers())
                  + dice.of(" = ", " = ", " += ", " -= ", " ^= ")
                  + expressions.number(2)
                  + ";");
    }
  }

  /** Prints something. */
  void print() {
    switch (dice.below(8)) {
      case 0 -> line("println(" + expressions.number(2) + ");");
      case 1 -> line("println(" + expressions.text(2) + ");");
      case 2 ->
          line(
              dice.of("printdln", "printdln")
                  + "(\", \", "
                  + expressions.number(2)
                  + ", "
                  + expressions.text(1)
                  + ", "
                  + expressions.number(1)
                  + ");");
      case 3 -> line("println(string_quoted(" + expressions.text(2) + "));");
      case 4, 5 ->
          line(
              "printf(\"%d %d\\n\", "
                  + expressions.number(2)
                  + ", "
                  + expressions.number(2)
                  + ");");
      default -> {
        line("printf(" + expressions.format(1) + ");");
        line("println();");
      }
    }
  }

  private void element() {
    switch (dice.below(3)) {
      case 0 -> store(variables.numbersByNumber(), "[" + expressions.key(1) + "]", true);
      case 1 -> store(variables.numbersByString(), "[" + expressions.text(1) + "]", true);
      default ->
          store(
              variables.stringsByBoth(),
              "[" + expressions.key(1) + ", " + expressions.text(0) + "]",
              false);
    }
  }

  private void store(String array, String index, boolean number) {
    if (variables.held.contains(array)) {
      return;
    }
    line(
        array
            + index
            + (number
                ? dice.of(" = ", " += ", " -= ") + expressions.number(2)
                : dice.of(" = ", " .= ") + expressions.text(1))
            + ";");
  }

  private void deletion() {
    String array =
        dice.of(
            variables.numbersByNumber(), variables.numbersByString(), variables.stringsByBoth());
    if (variables.held.contains(array) || dice.chance(40)) {
      line("delete " + dice.of(variables.numbers().get(3), variables.strings().get(2)) + ";");
    } else if (dice.chance(15)) {
      line("delete " + array + ";");
    } else if (array.equals(variables.numbersByNumber())) {
      line("delete " + array + "[" + expressions.key(1) + "];");
    } else if (array.equals(variables.numbersByString())) {
      line("delete " + array + "[" + expressions.text(0) + "];");
    } else {
      line("delete " + array + dice.of("[*, \"a\"]", "[1, *]", "[2, \"b\"]", "[*, *]") + ";");
    }
  }

  private void block(Runnable body) {
    String before = indent;
    indent = before + "  ";
    body.run();
    indent = before;
    line("}");
  }

  private void choice(int depth) {
    line("if (" + (dice.chance(80) ? expressions.truth(2) : dice.of(variables.numbers())) + ") {");
    block(() -> several(dice.between(1, 2), depth - 1));
    if (dice.chance(40)) {
      line("else {");
      block(() -> several(1, depth - 1));
    }
  }

  private void counted(int depth) {
    String index = "i" + loops++;
    line("for (" + index + " = 0; " + index + " < " + dice.between(1, 6) + "; " + index + "++) {");
    block(() -> turn(depth));
  }

  private void whileLoop(int depth) {
    String index = "w" + loops++;
    line(index + " = " + dice.between(1, 5) + ";");
    line("while (" + index + "-- > 0) {");
    block(() -> turn(depth));
  }

  private void turn(int depth) {
    several(dice.between(1, 3), depth - 1);
    if (dice.chance(25)) {
      line("if (" + expressions.truth(1) + ") " + dice.of("break", "continue") + ";");
    }
  }

  /** A loop over one of the arrays, with every sort and limit. */
  void foreach(int depth) {
    String number = Integer.toString(loops++);
    String limit = dice.chance(40) ? " limit " + dice.of("0", "1", "2", "3", "31", "-1") : "";
    switch (dice.below(4)) {
      case 0 -> {
        String head = sorted("v" + number, "k" + number, variables.numbersByNumber());
        loop(head + limit, variables.numbersByNumber(), depth, "k" + number, "v" + number);
      }
      case 1 -> {
        String head = sorted("v" + number, "q" + number, variables.numbersByString());
        loop(
            head + limit,
            variables.numbersByString(),
            depth,
            "strlen(q" + number + ")",
            "v" + number);
      }
      case 2 -> {
        String slice = dice.chance(30) ? dice.of("[*, \"a\"]", "[1, *]") : "";
        String head = sortedPair(number, slice);
        loop(
            head + limit,
            variables.stringsByBoth(),
            depth,
            "k" + number,
            "strlen(z" + number + ")");
      }
      default -> statistics(number, limit);
    }
  }

  private String sorted(String value, String key, String array) {
    String sign = dice.of("+", "-");
    return switch (dice.below(5)) {
      case 0 -> value + " = " + key + " in " + array;
      case 1 -> value + sign + " = " + key + " in " + array;
      case 2 -> value + " = " + key + sign + " in " + array;
      default -> value + " = " + key + " in " + array + sign;
    };
  }

  private String sortedPair(String number, String slice) {
    String sign = dice.of("+", "-");
    String value = "z" + number;
    String keys = "[k" + number + ", q" + number + "]";
    String in = " in " + variables.stringsByBoth() + slice;
    return switch (dice.below(4)) {
      case 0 -> value + " = " + keys + in;
      case 1 -> value + " = [k" + number + sign + ", q" + number + "]" + in;
      case 2 -> value + " = [k" + number + ", q" + number + sign + "]" + in;
      default -> value + " = " + keys + in + sign;
    };
  }

  private void loop(String head, String array, int depth, String first, String second) {
    line("foreach (" + head + ") {");
    boolean added = variables.held.add(array);
    block(
        () -> {
          line("printf(\"%d:%d \", " + first + ", " + second + ");");
          if (dice.chance(40)) {
            turn(depth);
          }
        });
    if (added) {
      variables.held.remove(array);
    }
    line("println();");
  }

  /** Their order is that of a random hash unless they are sorted, and ties keep it. */
  private void statistics(String number, String limit) {
    String array = variables.statistics();
    String by = dice.of("@count", "@sum", "@min", "@max", "@avg");
    String sign = dice.of("+", "-");
    if (dice.chance(50)) {
      line("foreach (k" + number + sign + " in " + array + limit + ")");
      line("  printf(\"%d:%d \", k" + number + ", " + by + "(" + array + "[k" + number + "]));");
    } else {
      line("foreach (k" + number + " in " + array + " " + by + sign + limit + ")");
      line("  printf(\"%d \", " + by + "(" + array + "[k" + number + "]));");
    }
    line("println();");
  }

  private void attempt(int depth) {
    line("try {");
    String before = indent;
    indent = before + "  ";
    several(dice.between(1, 2), depth - 1);
    if (dice.chance(50)) {
      failing();
    }
    indent = before;
    line("} catch (e) {");
    block(() -> line("printf(\"caught %s\\n\", e);"));
  }

  /** Something that may raise an error. */
  void failing() {
    switch (dice.below(6)) {
      case 0 -> line("error(" + expressions.text(1) + ");");
      case 1 ->
          line("println(" + expressions.number(2) + " / (" + expressions.number(1) + " & 1));");
      case 2 -> line("println(" + expressions.aggregate(dice.of("@avg", "@min", "@max")) + ");");
      case 3 -> line("println(stringat(" + expressions.text(1) + ", 3));");
      case 4 -> line("assert(" + expressions.truth(1) + ", " + expressions.text(0) + ");");
      default -> line(variables.function("h") + "(" + expressions.number(1) + ");");
    }
  }
}
