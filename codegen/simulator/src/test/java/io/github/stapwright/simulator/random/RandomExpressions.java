package io.github.stapwright.simulator.random;

import java.util.Locale;

/** Expressions of every kind, with whatever in them changes variables on the way. */
final class RandomExpressions {
  private static final String[] BORDERS = {
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "10",
    "63",
    "64",
    "65",
    "127",
    "128",
    "255",
    "256",
    "1000",
    "0x7fffffff",
    "0x80000000",
    "0xffffffff",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775807",
    "0x8000000000000000",
    "0777",
    "-64",
    "-7",
    "511",
    "512"
  };

  private static final String[] TEXTS = {
    "\"\"",
    "\"a\"",
    "\"b\"",
    "\"abc\"",
    "\"hello world\"",
    "\"42\"",
    "\"-17x\"",
    "\"0x1f\"",
    "\"a,b,,c\"",
    "\"tab\\there\"",
    "\"q\\\"uote\"",
    "\"back\\\\slash\"",
    "\"\\303\\251t\\303\\251\"",
    "\"zzz\"",
    "\"Z\"",
    "\"nul\\0behind\"",
    "\"\\377\\001\"",
    "\"/usr/bin/x.py\"",
    "\"line\\nbreak\""
  };

  private final Dice dice;
  private final Variables variables;

  RandomExpressions(Dice dice, Variables variables) {
    this.dice = dice;
    this.variables = variables;
  }

  /** A number. */
  String number(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    int deeper = depth - 1;
    return switch (dice.below(variables.hasGlobals() ? 20 : 12)) {
      case 0, 1, 2, 3 ->
          dice.chance(12)
              // SystemTap 5.6 refuses `>>>` between two literals, the C compiler a bad count.
              ? "("
                  + dice.of(variables.numbers())
                  + dice.of(" >>> ", " << ", " >> ")
                  + count()
                  + ")"
              : "(" + number(deeper) + " " + operator() + " " + number(deeper) + ")";
      case 4 -> plus("(" + truth(deeper) + " ? " + number(deeper) + " : " + number(deeper) + ")");
      case 5 ->
          dice.chance(60)
              ? dice.of("-", "~") + "(" + number(deeper) + ")"
              : plus("!" + dice.of(variables.numbers()));
      case 6 ->
          dice.chance(60)
              ? plus(truth(deeper))
              : plus("(" + truth(deeper) + dice.of(" && ", " || ") + truth(deeper) + ")");
      case 7 -> leaf();
      case 8 -> increment(dice.of(variables.numbers()));
      case 9 -> "(" + dice.of(variables.numbers()) + " " + assign() + " " + number(deeper) + ")";
      case 10, 11 -> library(deeper);
      case 12, 13 -> element(deeper);
      case 14 -> isHeld(numbers()) ? leaf() : increment(element(0));
      case 15 ->
          isHeld(numbers())
              ? leaf()
              : "(" + element(deeper) + " " + assign() + " " + number(deeper) + ")";
      case 16 ->
          plus(
              "([" + key(deeper) + ", " + text(deeper) + "] in " + variables.stringsByBoth() + ")");
      case 17 -> plus("(" + key(deeper) + " in " + variables.numbersByNumber() + ")");
      case 18 -> variables.function("f") + "(" + number(deeper) + ", " + number(deeper) + ")";
      default -> aggregate(dice.of("@count", "@sum"));
    };
  }

  private String[] numbers() {
    return new String[] {variables.numbersByNumber(), variables.numbersByString()};
  }

  private boolean isHeld(String... arrays) {
    for (String array : arrays) {
      if (variables.held.contains(array)) {
        return true;
      }
    }
    return false;
  }

  /** A statistic's number. */
  String aggregate(String operator) {
    String statistic =
        dice.chance(60)
            ? variables.statistic()
            : variables.statistics() + "[" + dice.below(4) + "]";
    return operator + "(" + statistic + ")";
  }

  private String leaf() {
    return dice.chance(55) ? dice.of(variables.numbers()) : literal();
  }

  private String literal() {
    String text =
        dice.chance(70) ? BORDERS[dice.below(BORDERS.length)] : Long.toString(dice.number());
    return text.startsWith("-") ? "(" + text + ")" : text;
  }

  private String operator() {
    return dice.of("+", "-", "*", "/", "%", "&", "|", "^", "+", "-", "*");
  }

  /** The C compiler refuses to compare, or to ask, what can only be 0 or 1. */
  private String plus(String truth) {
    return "(" + truth + " + " + dice.below(3) + ")";
  }

  private String count() {
    return dice.chance(50) ? dice.of(variables.numbers()) : Integer.toString(dice.below(64));
  }

  private String assign() {
    return dice.of("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=");
  }

  private String increment(String place) {
    String sign = dice.of("++", "--");
    return dice.chance(50) ? "(" + sign + place + ")" : "(" + place + sign + ")";
  }

  /** A small key, so that keys meet. */
  String key(int depth) {
    return dice.chance(70)
        ? Integer.toString(dice.between(-1, 5))
        : "(" + number(Math.min(depth, 1)) + " & 7)";
  }

  private String element(int depth) {
    return dice.chance(50)
        ? variables.numbersByNumber() + "[" + key(depth) + "]"
        : variables.numbersByString() + "[" + text(Math.min(depth, 1)) + "]";
  }

  /** A comparison. */
  String truth(int depth) {
    String comparison = dice.of("==", "!=", "<", "<=", ">", ">=");
    return switch (dice.below(5)) {
      case 0 -> "(" + text(depth) + " " + comparison + " " + text(depth) + ")";
      case 1 -> "(" + text(depth) + " " + dice.of("=~", "!~") + " " + pattern() + ")";
      default -> "(" + number(depth) + " " + comparison + " " + number(depth) + ")";
    };
  }

  private String pattern() {
    return dice.of(
        "\"a\"",
        "\"^[a-c]+$\"",
        "\"[0-9]+\"",
        "\"(a|b)*c\"",
        "\"^$\"",
        "\"o.w\"",
        "\"x?y*z{2}\"",
        "\"[^a]\"",
        "\"^/.*[.]py$\"",
        "\"(h)(e)(l+)o\"");
  }

  private String library(int depth) {
    return switch (dice.below(7)) {
      case 0 -> "strlen(" + text(depth) + ")";
      case 1 -> "strtol(" + text(depth) + ", " + dice.of("10", "16", "8", "0") + ")";
      case 2 -> "isinstr(" + text(depth) + ", " + text(depth) + ")";
      case 3 -> "stringat(" + text(depth) + ", " + dice.below(4) + ")";
      case 4 -> "strpos(" + text(depth) + ", " + text(0) + ")";
      case 5 -> "isdigit(" + text(depth) + ")";
      default -> dice.of("htonl", "ntohs", "htonll") + "(" + number(depth) + ")";
    };
  }

  /** A string. */
  String text(int depth) {
    if (depth <= 0) {
      return dice.chance(50) ? dice.of(variables.strings()) : dice.of(TEXTS);
    }
    int deeper = depth - 1;
    return switch (dice.below(variables.hasGlobals() ? 12 : 9)) {
      // SystemTap 5.6 never ends when two literals joined in parentheses are joined with more.
      case 0, 1 -> "(" + dice.of(variables.strings()) + " . " + text(deeper) + ")";
      case 2 -> "sprintf(" + format(deeper) + ")";
      case 3 -> "substr(" + text(deeper) + ", " + small() + ", " + small() + ")";
      case 4 -> "(" + truth(deeper) + " ? " + text(deeper) + " : " + text(deeper) + ")";
      case 5 -> dice.of(TEXTS);
      case 6 -> "str_replace(" + text(deeper) + ", " + text(0) + ", " + text(0) + ")";
      case 7 -> dice.of("text_str", "string_quoted") + "(" + text(deeper) + ")";
      case 8 -> "(" + dice.of(variables.strings()) + dice.of(" = ", " .= ") + text(deeper) + ")";
      case 9 -> variables.stringsByBoth() + "[" + key(deeper) + ", " + text(0) + "]";
      case 10 -> variables.function("g") + "(" + text(deeper) + ", " + number(deeper) + ")";
      default -> dice.of("sprint", "sprintln") + "(" + number(deeper) + ", " + text(0) + ")";
    };
  }

  private String small() {
    return Integer.toString(dice.between(-1, 9));
  }

  /** A format with its arguments. */
  String format(int depth) {
    StringBuilder format = new StringBuilder("\"");
    StringBuilder arguments = new StringBuilder();
    int directives = dice.between(1, 4);
    for (int index = 0; index < directives; index++) {
      format.append(dice.of("", " ", "<", "%%", "x="));
      directive(format, arguments, depth);
    }
    return format + "\"" + arguments;
  }

  private void directive(StringBuilder format, StringBuilder arguments, int depth) {
    format.append('%').append(dice.of("", "", "", "0", "-", "+", " ", "#"));
    amount(format, arguments, "");
    if (dice.chance(25)) {
      amount(format.append('.'), arguments, "0");
    }
    String conversion = dice.of("d", "d", "i", "u", "x", "X", "o", "p", "c", "s", "s", "s", "b");
    format.append(conversion);
    String value = conversion.equals("s") ? text(depth) : number(depth);
    arguments.append(", ").append(conversion.equals("c") ? "(" + value + ") & 127" : value);
  }

  private void amount(StringBuilder format, StringBuilder arguments, String otherwise) {
    switch (dice.below(4)) {
      case 0 -> format.append(String.format(Locale.ROOT, "%d", dice.between(1, 12)));
      case 1 -> {
        if (dice.chance(40)) {
          format.append('*');
          arguments.append(", ").append(dice.between(-3, 12));
        } else {
          format.append(otherwise);
        }
      }
      default -> format.append(otherwise);
    }
  }
}
