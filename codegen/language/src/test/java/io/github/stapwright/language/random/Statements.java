package io.github.stapwright.language.random;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.Actions;
import io.github.stapwright.dsl.Body;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.dsl.Walk;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.AssignmentOperator;
import java.util.List;

/**
 * Statements of a handler or of a function.
 *
 * @param values what they can use
 * @param depth how deep blocks may be from here
 * @param loop whether they are in a loop
 */
record Statements<C extends Context>(
    Choice choice, Store store, Values<C> values, int depth, boolean loop) {

  Body<C> fill(Body<C> empty) {
    Body<C> body = empty;
    for (int left = 1 + choice.below(3); left > 0; left--) {
      body = one(body);
    }
    return loop && choice.percent(20) ? ended(body) : body;
  }

  private Body<C> ended(Body<C> body) {
    return choice.way(body::breakLoop, body::continueLoop, body::next);
  }

  /** One statement more. */
  <R> R one(Actions<C, R> to) {
    return depth > 0 && choice.percent(35)
        ? choice.percent(50) ? branched(to) : repeated(to)
        : choice.percent(50) ? printed(to) : stored(to);
  }

  /** Inside a lambda, which is called anew each time that the script is bound. */
  private Statements<C> inner(long seed, Values<C> more) {
    Choice own = new Choice(seed);
    return new Statements<>(own, store, more.by(own), depth - 1, loop);
  }

  private Statements<C> inLoop(long seed, Values<C> more) {
    Choice own = new Choice(seed);
    return new Statements<>(own, store, more.leavingArrays().by(own), depth - 1, true);
  }

  private <R> R branched(Actions<C, R> to) {
    long seed = choice.seed();
    return choice.way(
        () -> to.ifTrue(values.condition(2), it -> inner(seed, values).fill(it)),
        () ->
            to.ifTrue(
                values.condition(2),
                it -> inner(seed, values).fill(it),
                it -> inner(seed + 1, values).fill(it)),
        () ->
            to.tryCatch(it -> inner(seed, values).fill(it), it -> inner(seed + 1, values).fill(it)),
        () ->
            to.tryCatch(
                it -> inner(seed, values).fill(it),
                "message",
                (text, it) -> inner(seed + 1, values.with(text)).fill(it)),
        () ->
            to.let(
                "number",
                values.number(2),
                (number, it) -> inner(seed, values.with(number)).fill(it).add(number, 1)),
        () ->
            to.let(
                "text",
                values.string(2),
                (text, it) -> inner(seed, values.with(text)).fill(it).append(text, "x")));
  }

  private <R> R repeated(Actions<C, R> to) {
    long seed = choice.seed();
    Num<C> limit = values.number(0);
    return choice.way(
        () -> to.whileTrue(values.condition(1), it -> inLoop(seed, values).fill(it).breakLoop()),
        () ->
            to.forLoop(
                "i",
                values.number(0),
                i -> i.lt(limit),
                NumVariable::postIncrement,
                (i, it) -> inLoop(seed, values.with(i)).fill(it)),
        () -> walkedNumbers(to),
        () -> walkedPairs(to),
        () ->
            to.foreach(
                store.names.each().limit(choice.below(9)),
                (key, value, it) -> inLoop(seed, values.with(key).with(value)).fill(it)),
        () -> walkedStatistics(to),
        () ->
            to.foreach(
                store.stat.histLog().each(),
                (bucket, count, it) -> inLoop(seed, values.with(bucket).with(count)).fill(it)));
  }

  private <R> R walkedNumbers(Actions<C, R> to) {
    long seed = choice.seed();
    var walk =
        choice.of(
            List.of(
                store.byText.each(),
                store.byText.descending(),
                store.byText.ascending(),
                store.byText.top(3),
                store.byText.ascendingByKey(1)));
    return to.foreach(
        walk, (key, value, it) -> inLoop(seed, values.with(key).with(value)).fill(it));
  }

  private <R> R walkedPairs(Actions<C, R> to) {
    long seed = choice.seed();
    var walk =
        choice.of(
            List.of(
                store.byPair.each().slice(number(choice.number()), ANY),
                store.byPair.each().slice(ANY, string(choice.text())),
                store.byPair.descendingByKey(2).named("left", "right"),
                store.byPair.ascending().limit(store.numbers.get(0))));
    return to.foreach(
        walk,
        (key, value, it) ->
            inLoop(seed, values.with(key.first()).with(key.second()).with(value)).fill(it));
  }

  private <R> R walkedStatistics(Actions<C, R> to) {
    long seed = choice.seed();
    AggregateOperator aggregate =
        choice.of(
            List.of(
                AggregateOperator.COUNT,
                AggregateOperator.SUM,
                AggregateOperator.MIN,
                AggregateOperator.MAX,
                AggregateOperator.AVG));
    var walk =
        choice.way(
            () -> store.times.descending(aggregate),
            () -> store.times.ascending(aggregate),
            () -> limited(store.times.each()));
    return to.foreach(
        walk, (key, value, it) -> inLoop(seed, values.with(key).with(value.avg())).fill(it));
  }

  private <K, V> Walk<K, V> limited(Walk<K, V> walk) {
    return walk.limit(1 + choice.below(5));
  }

  private <R> R printed(Actions<C, R> to) {
    return choice.way(
        () -> to.print("%d\n", values.number(3)),
        () -> to.print("%s %s|\n", values.string(3), values.string(2)),
        () -> to.printf("%5d %-8s %#x %c\n", values.number(2), values.string(2), small(), small()),
        () -> to.print("%*d %.3s %p\n", small(), small(), values.string(1), small()),
        () ->
            to.print("%b %02m %i %o %u %X\n", small(), small(), small(), small(), small(), small()),
        () -> to.print(values.any(2), values.any(1)),
        () -> to.println(values.any(3)),
        () -> to.println(),
        () -> to.printd(choice.text(), values.any(1), values.any(1), values.any(1)),
        () -> to.printdln("-", values.any(1), values.any(1)),
        () -> to.printChar(values.number(2)),
        () -> to.print(store.stat.histLog()),
        () -> to.print(store.other.histLinear(0, 100, 10)),
        () -> to.call("log", values.string(2)));
  }

  private Num<C> small() {
    return values.number(1);
  }

  private <R> R stored(Actions<C, R> to) {
    return choice.way(
        () -> to.count(values.variable(2)),
        () -> added(to),
        () -> to.countDown(values.variable(1)),
        () -> to.set(values.variable(2), values.number(3)),
        () -> to.set(values.variable(1), choice.number()),
        () -> to.set(values.text(2), values.string(3)),
        () -> to.set(values.text(1), choice.text()),
        () -> to.add(values.variable(1), values.number(2)),
        () -> to.update(values.variable(1), AssignmentOperator.SHIFT_LEFT, values.number(2)),
        () -> to.append(values.text(1), values.string(2)),
        () -> to.evaluate(values.any(3)),
        () -> removed(to),
        () -> to.stopAfter(1 + choice.below(50), store.numbers.get(0)),
        () -> to.error(choice.text()),
        () -> to.exit());
  }

  private <R> R added(Actions<C, R> to) {
    return values.mayChangeArrays()
        ? choice.way(
            () -> to.count(store.byText, values.string(2)),
            () -> to.aggregate(values.statistic(2), values.number(2)))
        : to.aggregate(store.stat, values.number(1));
  }

  private <R> R removed(Actions<C, R> to) {
    if (!values.mayChangeArrays()) {
      return to.delete(store.numbers.get(1));
    }
    return choice.way(
        () -> to.delete(values.variable(1)),
        () -> to.delete(values.text(1)),
        () -> to.delete(values.statistic(1)),
        () -> to.delete(choice.of(store.arrays())),
        () -> to.deleteSlice(store.byPair, values.number(1), ANY));
  }
}
