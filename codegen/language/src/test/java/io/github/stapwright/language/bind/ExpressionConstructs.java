package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.language.bind.Construct.*;

import io.github.stapwright.model.AssignmentOperator;
import java.util.List;

/** Expressions. */
final class ExpressionConstructs {
  private ExpressionConstructs() {}

  static List<Construct> rows() {
    return List.of(
        row("=", "n = 4;", onBegin().set(n, 4)),
        row("= as a value", "m = n = 3;", onBegin().set(m, n.assigned(number(3)))),
        row("+=", "n += 2;", onBegin().update(n, AssignmentOperator.ADD, number(2))),
        row("-=", "n -= 2;", onBegin().update(n, AssignmentOperator.SUBTRACT, number(2))),
        row("*=", "n *= 2;", onBegin().update(n, AssignmentOperator.MULTIPLY, number(2))),
        row("/=", "n /= 2;", onBegin().update(n, AssignmentOperator.DIVIDE, number(2))),
        row("%=", "n %= 2;", onBegin().update(n, AssignmentOperator.MODULO, number(2))),
        row("<<=", "n <<= 2;", onBegin().update(n, AssignmentOperator.SHIFT_LEFT, number(2))),
        row(">>=", "n >>= 2;", onBegin().update(n, AssignmentOperator.SHIFT_RIGHT, number(2))),
        row("&=", "n &= 2;", onBegin().update(n, AssignmentOperator.AND, number(2))),
        row("^=", "n ^= 2;", onBegin().update(n, AssignmentOperator.XOR, number(2))),
        row("|=", "n |= 2;", onBegin().update(n, AssignmentOperator.OR, number(2))),
        row(".=", "s .= \"x\";", onBegin().append(s, "x")),
        row("<<<", "times[\"a\"] <<< 3;", onBegin().aggregate(times.at(string("a")), 3)),
        row(
            "? :",
            "n > 1 ? \"many\" : \"one\"",
            onBegin().print("%s\n", n.gt(1).choose(string("many"), string("one")))),
        row("? : of numbers", "m = n > 1 ? n : 0;", onBegin().set(m, n.gt(1).choose(n, number(0)))),
        row(
            "|| && !",
            "if (n < 1 || n > 2 && !(m == 3)) {",
            onBegin().ifTrue(n.lt(1).or(n.gt(2).and(m.equalTo(3).not())), it -> it.println())),
        row("|", "m = n | 2;", onBegin().set(m, n.bitOr(2))),
        row("^", "m = n ^ 2;", onBegin().set(m, n.bitXor(2))),
        row("&", "m = n & 2;", onBegin().set(m, n.bitAnd(2))),
        row("<<", "m = n << 2;", onBegin().set(m, n.shiftLeft(2))),
        row(">>", "m = n >> 2;", onBegin().set(m, n.shiftRight(2))),
        row(">>>", "m = n >>> 2;", onBegin().set(m, n.shiftRightLogical(2))),
        row("+", "m = n + 2;", onBegin().set(m, n.plus(2))),
        row("-", "m = n - 2;", onBegin().set(m, n.minus(2))),
        row("*", "m = n * 2;", onBegin().set(m, n.times(2))),
        row("/", "m = n / 2;", onBegin().set(m, n.dividedBy(2))),
        row("%", "m = n % 2;", onBegin().set(m, n.modulo(2))),
        row("<", "if (n < m) {", onBegin().ifTrue(n.lt(m), it -> it.println())),
        row("<=", "if (n <= m) {", onBegin().ifTrue(n.le(m), it -> it.println())),
        row(">", "if (n > m) {", onBegin().ifTrue(n.gt(m), it -> it.println())),
        row(">=", "if (n >= m) {", onBegin().ifTrue(n.ge(m), it -> it.println())),
        row("==", "if (n == m) {", onBegin().ifTrue(n.equalTo(m), it -> it.println())),
        row("!=", "if (n != m) {", onBegin().ifTrue(n.notEqualTo(m), it -> it.println())),
        row(
            "== of strings",
            "if (s == \"a\") {",
            onBegin().ifTrue(s.equalTo("a"), it -> it.println())),
        row(
            "< of strings",
            "if (s < \"a\") {",
            onBegin().ifTrue(s.isBefore("a"), it -> it.println())),
        row(
            "in",
            "if ([1, \"a\"] in byPair) {",
            onBegin().ifTrue(byPair.contains(key(number(1), string("a"))), it -> it.println())),
        row(
            "in with a wildcard",
            "if ([1, *] in byPair) {",
            onBegin().ifTrue(byPair.containsAny(number(1), ANY), it -> it.println())),
        row(
            "=~ and matched()",
            "printf(\"%s\\n\", matched(0));",
            onBegin().ifTrue(s.matches("^a+"), it -> it.print("%s\n", matched(0)))),
        row(
            "!~",
            "if (s !~ \"^a+\") {",
            onBegin().ifTrue(s.doesNotMatch("^a+"), it -> it.println())),
        row(".", "s = execname() . \":\" . s;", onBegin().set(s, execname().concat(":").concat(s))),
        row("unary -", "m = -n;", onBegin().set(m, n.negated())),
        row("~", "m = ~n;", onBegin().set(m, n.complement())),
        row("++ behind", "m = n++;", onBegin().set(m, n.postIncrement())),
        row("++ before", "m = ++n;", onBegin().set(m, n.preIncrement())),
        row("-- behind", "m = n--;", onBegin().set(m, n.postDecrement())),
        row("-- before", "m = --n;", onBegin().set(m, n.preDecrement())),
        row(
            "an element of an array",
            "m = byPair[1, \"a\"];",
            onBegin().set(m, byPair.at(key(number(1), string("a"))))),
        row(
            "a function of the script",
            "m = square(n);",
            onBegin()
                .set(
                    m,
                    declareNumFunction(
                            "square", NUMBER.named("x"), (x, body) -> body.returnValue(x.times(x)))
                        .of(n))),
        row(
            "a function that calls itself",
            "return x * factorial(x - 1);",
            onBegin()
                .set(
                    m,
                    declareRecursiveNumFunction(
                            "factorial",
                            NUMBER.named("x"),
                            (self, x, body) ->
                                body.ifTrue(x.le(1), it -> it.returnValue(number(1)))
                                    .returnValue(x.times(self.of(x.minus(1)))))
                        .of(number(5)))),
        row(
            "an overload with a priority",
            "function pick:long(x:long):2 {",
            onBegin()
                .set(
                    m,
                    declareNumFunction(
                            "pick",
                            NUMBER.named("x"),
                            (x, body) -> body.ifTrue(x.lt(0), it -> it.next()).returnValue(x))
                        .orElse(2, (x, body) -> body.returnValue(number(0)))
                        .of(n))),
        row("a function of the tapset library", "m = strlen(s);", onBegin().set(m, s.strlen())),
        row(
            "a function by its name",
            "m = stringat(s, 0);",
            onBegin().set(m, callNum("stringat", s, number(0)))),
        row(
            "a function that returns a string, by its name",
            "s = ctime(m);",
            onBegin().set(s, callStr("ctime", m))),
        row("@count", "m = @count(one);", onBegin().set(m, one.count())),
        row("@sum", "m = @sum(one);", onBegin().set(m, one.sum())),
        row("@min", "m = @min(one);", onBegin().set(m, one.min())),
        row("@max", "m = @max(one);", onBegin().set(m, one.max())),
        row("@avg", "m = @avg(one);", onBegin().set(m, one.avg())),
        row("@variance", "m = @variance(one);", onBegin().set(m, one.variance())),
        row("@variance with a shift", "m = @variance(one, 3);", onBegin().set(m, one.variance(3))),
        row("@hist_log", "print(@hist_log(one));", onBegin().print(one.histLog())),
        row(
            "@hist_linear",
            "print(@hist_linear(times[\"a\"], 0, 100, 10));",
            onBegin().print(times.at(string("a")).histLinear(0, 100, 10))),
        row(
            "a bucket of a histogram",
            "m = @hist_log(one)[2];",
            onBegin().set(m, one.histLog().at(2))),
        row(
            "@defined of an argument",
            "if (@defined($arg3)) {",
            onFunctionEntry().ifTrue(isDefined(lineno()), it -> it.println())),
        row("$argN", "m = $arg3;", onFunctionEntry().set(m, lineno())),
        row(
            "$$name, $$provider, $$vars",
            "printf(\"%s %s %s\\n\", $$name, $$provider, $$vars);",
            onMarks("python", "gc*")
                .print("%s %s %s\n", markName(), markProvider(), markArguments())),
        row(
            "$1 and @1",
            "printf(\"%d %s\\n\", $1, @2);",
            onBegin().print("%d %s\n", argumentNumber(1), argumentString(2))),
        row("print", "print(n, s);", onBegin().print(n, s)),
        row("println", "println(n, s);", onBegin().println(n, s)),
        row("println of nothing", "println();", onBegin().println()),
        row("printd", "printd(\",\", n, s, m);", onBegin().printd(",", n, s, m)),
        row("printdln", "printdln(\",\", n, s);", onBegin().printdln(",", n, s)),
        row("printf", "printf(\"%d\\n\", n);", onBegin().printf("%d\n", n)),
        row("print_char", "print_char(n);", onBegin().printChar(n)),
        row("sprint", "s = sprint(n, s);", onBegin().set(s, sprint(n, s))),
        row("sprintln", "s = sprintln(n);", onBegin().set(s, sprintln(n))),
        row("sprintd", "s = sprintd(\"-\", n, m);", onBegin().set(s, sprintd("-", n, m))),
        row("sprintdln", "s = sprintdln(\"-\", n, m);", onBegin().set(s, sprintdln("-", n, m))),
        row(
            "sprintf",
            "s = sprintf(\"%05d %-8s %#x\", n, s, m);",
            onBegin().set(s, sprintf("%05d %-8s %#x", n, s, m))),
        row(
            "a width that is computed",
            "printf(\"%*d\\n\", n, m);",
            onBegin().print("%*d\n", n, m)),
        row(
            "a global with a size",
            "global sized[10]",
            onBegin().count(global("sized").size(10).numArray(STRING), string("a"))),
        row(
            "a wrapping global",
            "global rolling%[10]",
            onBegin().count(global("rolling").size(10).wrapping().numArray(STRING), string("a"))),
        row(
            "a private global",
            "private hidden",
            onBegin().count(global("hidden").asPrivate().number())),
        row(
            "a global with a number",
            "global started = 7",
            onBegin().count(global("started").number(7))),
        row(
            "a global with a string",
            "global title = \"t\"",
            onBegin().println(global("title").string("t"))));
  }
}
