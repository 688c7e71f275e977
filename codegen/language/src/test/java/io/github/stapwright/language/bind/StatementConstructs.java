package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.language.bind.Construct.*;

import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.model.AggregateOperator;
import java.util.List;

/** Statements. */
final class StatementConstructs {
  private StatementConstructs() {}

  static List<Construct> rows() {
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
}
