package io.github.stapwright.simulator.forms;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of a script that follows the grammar. Most of it has the right types; names, points and
 * operands are drawn without regard to what SystemTap says of them.
 */
final class RandomForms {
  private static final List<String> POINTS =
      List.of(
          "begin",
          "end",
          "begin(-5)",
          "error",
          "never",
          "timer.ms(100)",
          "timer.s(1).randomize(5)",
          "process(\"/usr/bin/python3.9\").mark(\"function__entry\")",
          "process(\"/usr/bin/python3.9\").mark(\"function__*\")",
          "process.mark(\"line\")?",
          "process(\"/usr/bin/python3.9\").provider(\"python\").mark(\"gc__start\")!",
          "process(7).begin",
          "process(\"a\").end",
          "process.syscall",
          "process(\"a\").syscall.return",
          "process(\"a\").function(\"f\")",
          "process(\"a\").function(\"f\").return",
          "process(\"a\").statement(\"*@b.c:5\")",
          "kernel.function(\"vfs_*\")",
          "procfs(\"x\").read",
          "procfs(\"x\").write",
          "syscall.open",
          "own.alias",
          "a_*");

  private static final List<String> BINARY =
      List.of("+", "-", "*", "/", "%", "<<", ">>", ">>>", "&", "|", "^", "&&", "||");

  private static final List<String> COMPARE = List.of("<", ">", "<=", ">=", "==", "!=");

  private static final List<String> STORE =
      List.of("=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|=");

  private static final List<String> TARGETS =
      List.of(
          "$arg1",
          "$arg03",
          "$x",
          "$return",
          "$$vars",
          "$syscall",
          "$value",
          "@var(\"v\")",
          "@var(\"v@c.c\", \"/usr/bin/x\")");

  private static final List<String> NUMBERS =
      List.of("0", "1", "42", "-7", "0x1f", "017", "9223372036854775807", "18446744073709551615");

  private static final List<String> STRINGS =
      List.of("\"\"", "\"a\"", "\"b\\n\"", "\"\\x41\\101\"", "\"%d\"", "\"a\" \"b\"", "\"\u00e9\"");

  private final Random random;

  RandomForms(long seed) {
    this.random = new Random(seed);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean odds(int percent) {
    return random.nextInt(100) < percent;
  }

  String script() {
    StringBuilder text = new StringBuilder("global n, t = \"s\", a, b%[5], s\n");
    if (odds(30)) {
      text.append("probe own.alias = ").append(point()).append(block(2)).append('\n');
    }
    if (odds(50)) {
      text.append("function f(x) ").append(block(2)).append('\n');
      text.append("function g:string(x:string, y:long) { return ").append(string(2)).append(" }\n");
    }
    int probes = 1 + random.nextInt(3);
    for (int index = 0; index < probes; index++) {
      text.append("probe ").append(point()).append(odds(20) ? ", " + point() : "");
      text.append(odds(10) ? " if (n < 5)" : "").append(' ').append(block(3)).append('\n');
    }
    return text.toString();
  }

  private String point() {
    return one(POINTS);
  }

  private String block(int depth) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(it -> statement(depth))
        .collect(Collectors.joining("; ", "{ ", " }"));
  }

  private String statement(int depth) {
    if (depth == 0) {
      return number(1);
    }
    return switch (random.nextInt(18)) {
      case 0 ->
          "if ("
              + number(2)
              + ") "
              + statement(depth - 1)
              + (odds(40) ? " else " + statement(depth - 1) : "");
      case 1 -> "while (" + number(2) + ") " + block(depth - 1);
      case 2 -> "for (i = 0; i < " + number(1) + "; i++) " + statement(depth - 1);
      case 3 -> "foreach (k" + (odds(30) ? "-" : "") + " in a) " + block(depth - 1);
      case 4 -> "foreach (v = [k, l] in b[*, 1] limit " + number(1) + ") " + block(depth - 1);
      case 5 -> "foreach (k in @hist_log(s)) " + block(depth - 1);
      case 6 -> "try " + block(depth - 1) + " catch " + (odds(50) ? "(e) " : "") + block(depth - 1);
      case 7 -> one(List.of("next", "break", "continue", "exit()", ";"));
      case 8 -> "delete " + one(List.of("a", "n", "a[1]", "b[*, 1]", "s", "nothing"));
      case 9 -> "s <<< " + number(2);
      case 10 -> block(depth - 1);
      case 11 -> target() + " = " + number(1);
      case 12 -> "t .= " + string(2);
      case 13 ->
          "printf(\"%d %s %5.2x %c\\n\", "
              + number(2)
              + ", "
              + string(2)
              + ", "
              + number(1)
              + ", 65)";
      default -> "print(" + (odds(50) ? number(depth) : string(depth)) + ")";
    };
  }

  private String target() {
    return (odds(20) ? "&" : "") + one(TARGETS) + accessors();
  }

  private String accessors() {
    return switch (random.nextInt(8)) {
      case 0 -> "->m";
      case 1 -> "->m->next[" + number(1) + "]";
      case 2 -> "[" + number(1) + "]";
      case 3 -> "$";
      case 4 -> "->m$$";
      default -> "";
    };
  }

  String number(int depth) {
    if (odds(8)) {
      return string(depth);
    }
    if (depth == 0) {
      return odds(50) ? one(NUMBERS) : one(List.of("n", "i", "x", "$1", "pid()"));
    }
    int less = depth - 1;
    return switch (random.nextInt(30)) {
      case 0, 1, 2 -> "(" + number(less) + " " + one(BINARY) + " " + number(less) + ")";
      case 3 -> number(less) + " " + one(COMPARE) + " " + number(less);
      case 4 -> string(less) + " " + one(COMPARE) + " " + string(less);
      case 5 -> "(" + string(less) + (odds(50) ? " =~ " : " !~ ") + "\"^a.*[b-d]+(x|y)$\")";
      case 6 -> "(" + one(List.of("-", "+", "!", "~")) + " " + number(less) + ")";
      case 7 -> one(List.of("n++", "++n", "x--", "a[1]++", "--$arg1"));
      case 8 -> "(" + number(less) + " ? " + number(less) + " : " + number(less) + ")";
      case 9 ->
          "("
              + one(List.of("n", "x", "a[" + number(less) + "]"))
              + " "
              + one(STORE)
              + " "
              + number(less)
              + ")";
      case 10 -> "(" + number(less) + " in a)";
      case 11 -> "([" + number(less) + ", *] in b)";
      case 12 -> "a[" + number(less) + "]";
      case 13 -> "f(" + number(less) + ")";
      case 14 ->
          one(
              List.of(
                  "gettimeofday_us()",
                  "strlen(" + string(less) + ")",
                  "tid()",
                  "user_long(" + number(less) + ")",
                  "made_up(1)"));
      case 15, 16 -> target();
      case 17 ->
          (odds(30) ? "&" : "")
              + "@cast("
              + number(less)
              + ", \"struct t\""
              + (odds(50) ? ", \"/usr/bin/x\"" : "")
              + ")"
              + accessors();
      case 18 -> "@defined(" + (odds(70) ? target() : number(less)) + ")";
      case 19 -> "@entry(" + number(less) + ")";
      case 20 ->
          "@"
              + one(List.of("count", "sum", "min", "max", "avg", "variance"))
              + "("
              + one(List.of("s", "a[1]", "n"))
              + ")";
      case 21 -> "@hist_linear(s, 0, 100, 10)[" + number(less) + "]";
      case 22 ->
          one(
              List.of(
                  "@perf(\"p\")",
                  "@probewrite(n)",
                  "@const(\"5\")",
                  "@uregister(3)",
                  "@kderef(8, " + number(less) + ")",
                  "@enum(\"E\")",
                  "%{ 5 %}"));
      case 23 -> "(x = " + number(less) + ")->m";
      case 24 -> "&x";
      default -> one(NUMBERS);
    };
  }

  String string(int depth) {
    if (odds(8)) {
      return number(depth);
    }
    if (depth == 0) {
      return odds(60) ? one(STRINGS) : one(List.of("t", "y", "@1", "execname()"));
    }
    int less = depth - 1;
    return switch (random.nextInt(10)) {
      case 0 -> "(" + string(less) + " . " + string(less) + ")";
      case 1 -> "sprintf(\"%s-%d\", " + string(less) + ", " + number(less) + ")";
      case 2 ->
          one(List.of("$$parms$", "$$vars", "$x$", "$$return$", "$arg1$", "@enumname(5, \"e\")"));
      case 3 ->
          one(
              List.of(
                  "user_string(" + number(less) + ")",
                  "substr(" + string(less) + ", 0, 2)",
                  "tokenize(" + string(less) + ", \",\")"));
      case 4 -> "g(" + string(less) + ", " + number(less) + ")";
      case 5 -> "(" + number(less) + " ? " + string(less) + " : " + string(less) + ")";
      case 6 ->
          one(
              List.of(
                  "sprint(@hist_log(s))",
                  "sprint(1, " + string(less) + ")",
                  "sprintdln(\",\", 1, 2)"));
      default -> one(STRINGS);
    };
  }
}
