package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Key;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.NumArray;
import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.Stat;
import io.github.stapwright.dsl.StatArray;
import io.github.stapwright.dsl.Str;
import io.github.stapwright.dsl.StrVariable;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.AssignmentOperator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every construct of the language that a script for user space can hold, as the DSL says it and as
 * it is printed. Left out, since they say nothing of their own: the empty statement, unary plus and
 * parentheses.
 */
class ConstructsTest {
  private static final Binding BINDING = Binding.to(Target.parse("/usr/bin/python3.11"));

  private final NumVariable<Context> n = globalNumber("n");
  private final NumVariable<Context> m = globalNumber("m");
  private final StrVariable<Context> s = globalString("s");
  private final NumArray<Str<Context>> byName = globalNumArray("byName", STRING);
  private final NumArray<Key.Two<Num<Context>, Str<Context>>> byPair =
      globalNumArray("byPair", NUMBER, STRING);
  private final Stat<Context> one = globalStat("one");
  private final Stat<Context> other = globalStat("other");
  private final StatArray<Str<Context>> times = globalStatArray("times", STRING);

  /** A construct, a part of its text, and how the DSL says it. */
  private record Row(String construct, String text, HandlerStep<?> probe) {}

  private static Row row(String construct, String text, HandlerStep<?> probe) {
    return new Row(construct, text, probe);
  }

  private List<Row> rows() {
    return Stream.of(statements(), expressions(), points()).flatMap(List::stream).toList();
  }

  @TestFactory
  Stream<DynamicTest> printsAs() {
    return rows().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.construct(),
                    () -> assertThat(text(Probes.of(it.probe()))).contains(it.text())));
  }

  @TestFactory
  Stream<DynamicTest> parsesBackToTheModelThatWasBound() {
    return rows().stream()
        .map(it -> DynamicTest.dynamicTest(it.construct(), () -> parsesBack(it.probe())));
  }

  private static void parsesBack(HandlerStep<?> probe) {
    Probes probes = Probes.of(probe);
    Parsed parsed = Parser.parse(Source.of("x.stp", text(probes)), ParseOptions.defaults());

    assertThat(parsed.orThrow()).isEqualTo(Binder.bind(probes, BINDING).script());
  }

  /**
   * One script holds them all: what SystemTap refuses of it is named in its message. A first probe
   * gives the globals that a row only reads their types.
   */
  @Test
  void systemTapAcceptsEveryRow(@TempDir Path folder) {
    Probes all = Probes.of(typed());
    // `timer.profile` needs a kernel with perf events, even to be parsed.
    for (Row row : rows().stream().filter(it -> !it.construct().equals("timer.profile")).toList()) {
      all = all.and(Probes.of(row.probe()));
    }
    Stap.Answer answer = Stap.in(folder).translate(text(all), "1", "two");
    assertThat(answer.errors()).doesNotContain("error:");
    assertThat(answer.accepts()).isTrue();
  }

  private HandlerStep<Context> typed() {
    return onBegin(-1)
        .count(byName, string("a"))
        .count(byPair, key(number(1), string("a")))
        .aggregate(one, 1)
        .aggregate(other, 1)
        .aggregate(times.at(string("a")), 1)
        .set(s, "")
        .count(m);
  }

  private static String text(Probes probes) {
    Bound bound = Binder.bind(probes, BINDING);
    assertThat(bound.report().diagnostics()).isEmpty();
    return Layout.render(bound.script()).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<Row> statements() {
    return List.of(
        row("{ } and an expression statement", "n++;", onBegin().evaluate(n.postIncrement())),
        row("if", "if (n == 1) {", onBegin().ifTrue(n.equalTo(1), it -> it.println())),
        row(
            "if else",
            "} else {",
            onBegin().ifTrue(n.equalTo(1), it -> it.println(), it -> it.print("no\n"))),
        row(
            "else if",
            "} else if (n == 2) {",
            onBegin()
                .ifTrue(
                    n.equalTo(1),
                    it -> it.println(),
                    it -> it.ifTrue(n.equalTo(2), two -> two.println()))),
        row("while", "while (n < 3) {", onBegin().whileTrue(n.lt(3), it -> it.count(n))),
        row(
            "for",
            "for (i = 0; i < 3; i++) {",
            onBegin()
                .forLoop(
                    "i",
                    number(0),
                    i -> i.lt(3),
                    NumVariable::postIncrement,
                    (i, it) -> it.print("%d\n", i))),
        row(
            "foreach",
            "foreach (key in byName) {",
            onBegin().foreach(byName.each(), (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach with a value",
            "foreach (value = key in byName) {",
            onBegin().foreach(byName.each(), (key, value, it) -> it.print("%s %d\n", key, value))),
        row(
            "foreach over several keys",
            "foreach ([pid, name] in byPair) {",
            onBegin()
                .foreach(
                    byPair.each().named("pid", "name"),
                    (key, value, it) -> it.print("%d %s\n", key.first(), key.second()))),
        row(
            "foreach by value",
            "foreach (key in byName-) {",
            onBegin().foreach(byName.descending(), (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach by value, least first",
            "foreach (key in byName+) {",
            onBegin().foreach(byName.ascending(), (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach by key",
            "foreach ([key1, key2-] in byPair) {",
            onBegin()
                .foreach(
                    byPair.descendingByKey(2), (key, value, it) -> it.print("%s\n", key.second()))),
        row(
            "foreach by key, least first",
            "foreach (key+ in byName) {",
            onBegin().foreach(byName.ascendingByKey(1), (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach by @count",
            "foreach (key in times @count -) {",
            onBegin()
                .foreach(
                    times.descending(AggregateOperator.COUNT),
                    (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach by @sum",
            "foreach (key in times @sum -) {",
            onBegin()
                .foreach(
                    times.descending(AggregateOperator.SUM),
                    (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach by @min",
            "foreach (key in times @min -) {",
            onBegin()
                .foreach(
                    times.descending(AggregateOperator.MIN),
                    (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach by @max",
            "foreach (key in times @max -) {",
            onBegin()
                .foreach(
                    times.descending(AggregateOperator.MAX),
                    (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach by @avg",
            "foreach (key in times @avg -) {",
            onBegin()
                .foreach(
                    times.descending(AggregateOperator.AVG),
                    (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach by @sum, least first",
            "foreach (key in times @sum +) {",
            onBegin()
                .foreach(
                    times.ascending(AggregateOperator.SUM),
                    (key, value, it) -> it.print("%s %d\n", key, value.count()))),
        row(
            "foreach with a limit",
            "foreach (key in byName- limit 5) {",
            onBegin().foreach(byName.top(5), (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach with a limit that is computed",
            "foreach (key in byName limit n + 1) {",
            onBegin()
                .foreach(
                    byName.each().limit(n.plus(1)), (key, value, it) -> it.print("%s\n", key))),
        row(
            "foreach over a slice",
            "foreach ([key1, key2] in byPair[1, *]) {",
            onBegin()
                .foreach(
                    byPair.each().slice(number(1), ANY),
                    (key, value, it) -> it.print("%s\n", key.second()))),
        row(
            "foreach over @hist_log",
            "foreach (count = bucket in @hist_log(one)) {",
            onBegin()
                .foreach(
                    one.histLog().each(),
                    (bucket, count, it) -> it.print("%d %d\n", bucket, count))),
        row(
            "foreach over @hist_linear",
            "in @hist_linear(other, 0, 10, 1)) {",
            onBegin()
                .foreach(
                    other.histLinear(0, 10, 1).each(),
                    (bucket, count, it) -> it.print("%d\n", count))),
        row("break", "break;", onBegin().whileTrue(n.lt(3), it -> it.breakLoop())),
        row(
            "continue",
            "continue;",
            onBegin().whileTrue(n.lt(3), it -> it.count(n).continueLoop())),
        row("next", "next;", onBegin().ifTrue(n.lt(3), it -> it.next()).println()),
        row(
            "return with a value",
            "return n * 2;",
            onBegin()
                .print(
                    "%d\n",
                    declareNumFunction(
                            "twice", NUMBER.named("n"), (it, body) -> body.returnValue(it.times(2)))
                        .of(number(2)))),
        row(
            "return",
            "return;",
            onBegin()
                .call(
                    declareFunction(
                        "maybe",
                        NUMBER.named("x"),
                        (x, body) -> body.ifTrue(x.lt(1), it -> it.returnNothing()).println()),
                    number(2))),
        row(
            "delete of an element",
            "delete byName[\"a\"];",
            onBegin().delete(byName.at(string("a")))),
        row(
            "delete of a slice",
            "delete byPair[*, \"a\"];",
            onBegin().deleteSlice(byPair, ANY, string("a"))),
        row("delete of an array", "delete byName;", onBegin().delete(byName)),
        row("delete of a number", "delete n;", onBegin().delete(n)),
        row("delete of a string", "delete s;", onBegin().delete(s)),
        row("delete of a statistic", "delete one;", onBegin().delete(one)),
        row(
            "delete of a statistic of an array",
            "delete times[\"a\"];",
            onBegin().delete(times.at(string("a")))),
        row("try catch", "} catch {", onBegin().tryCatch(it -> it.error("x"), it -> it.println())),
        row(
            "try catch with the message",
            "} catch (message) {",
            onBegin()
                .tryCatch(
                    it -> it.error("x"), "message", (message, it) -> it.print("%s\n", message))));
  }

  private List<Row> expressions() {
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

  private List<Row> points() {
    return List.of(
        row("begin", "probe begin {", onBegin().println()),
        row("begin(N)", "probe begin(-5) {", onBegin(-5).println()),
        row("end", "probe end {", onEnd().println()),
        row("end(N)", "probe end(5) {", onEnd(5).println()),
        row("error", "probe error {", onError().println()),
        row("error(N)", "probe error(5) {", onError(5).println()),
        row("never", "probe never {", onNever().println()),
        row("oneshot", "probe oneshot {", onOneshot().println()),
        row("timer.s", "probe timer.s(3) {", onTimer(Duration.ofSeconds(3)).println()),
        row("timer.ms", "probe timer.ms(250) {", every(Duration.ofMillis(250)).println()),
        row("timer.us", "probe timer.us(500) {", onTimer(Duration.ofNanos(500_000)).println()),
        row("timer.jiffies", "probe timer.jiffies(10) {", onTimerJiffies(10).println()),
        row("timer.hz", "probe timer.hz(100) {", onTimerHz(100).println()),
        row("timer.profile", "probe timer.profile {", onTimerProfile().println()),
        row(
            "randomize",
            "probe timer.ms(100).randomize(20) {",
            onTimer(Duration.ofMillis(100), Duration.ofMillis(20)).println()),
        row(
            "process.mark",
            "probe process(\"/usr/bin/python3.11\").mark(\"gc__start\") {",
            onGcStart().println()),
        row(
            "process.provider.mark",
            "probe process(\"/usr/bin/python3.11\").provider(\"python\").mark(\"gc*\") {",
            onMarks("python", "gc*").println()),
        row(
            "process.begin",
            "probe process(\"/usr/bin/python3.11\").begin {",
            onProcessBegin().println()),
        row(
            "process.end",
            "probe process(\"/usr/bin/python3.11\").end {",
            onProcessEnd().println()),
        row(
            "process.thread.begin",
            "probe process(\"/usr/bin/python3.11\").thread.begin {",
            onThreadBegin().println()),
        row(
            "process.thread.end",
            "probe process(\"/usr/bin/python3.11\").thread.end {",
            onThreadEnd().println()),
        row(
            "process.syscall",
            "printf(\"%d\\n\", $syscall);",
            onSyscall().print("%d\n", syscallNumber())),
        row(
            "procfs.read",
            "probe procfs(\"count\").read {",
            onProcfsRead("count").set(procfsAnswer(), sprintf("%d\n", n))),
        row("procfs.write", "s = $value;", onProcfsWrite("name").set(s, procfsValue())),
        row("several points", "probe begin, end {", onAny(onBegin(), onEnd()).println()),
        row("an optional point", "mark(\"gc__start\") ? {", onGcStart().optional().println()),
        row(
            "a sufficient point",
            "mark(\"gc__start\") !, process(\"/usr/bin/python3.11\").mark(\"gc__done\") {",
            onAny(onGcStart().sufficient(), onGcDone()).println()),
        row(
            "an armed point",
            "mark(\"gc__start\") if (n > 0) {",
            onGcStart().armedWhile(n.gt(0)).println()),
        row(
            "an alias",
            "probe python.call = process(",
            declareAlias("python.call", onFunctionEntry(), STRING.named("called"), funcname())
                .on((called, it) -> it.println(called))),
        row(
            "an alias with a filter",
            "next;",
            declareAlias(
                    "python.at",
                    onFunctionEntry().where(line(3)),
                    STRING.named("called"),
                    funcname())
                .on((called, it) -> it.println(called))),
        row(
            "an alias with an epilogue",
            "}, {",
            declareAlias("python.both", onFunctionReturn(), NUMBER.named("at"), lineno())
                .epilogue((at, it) -> it.print("%d\n", at))
                .on((at, it) -> it.println(at))));
  }
}
