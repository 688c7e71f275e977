package io.github.stapwright.language.random;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ActionStep;
import io.github.stapwright.dsl.Body;
import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Key;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.NumFunction;
import io.github.stapwright.dsl.PointStep;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.Str;
import io.github.stapwright.dsl.StrFunction;
import io.github.stapwright.dsl.marker.Context;
import java.time.Duration;
import java.util.List;

/** A script that a seed makes. */
public final class RandomScript {
  private final Choice choice;
  private final Store store;
  private final Values.Calls calls;

  private RandomScript(long seed) {
    choice = new Choice(seed);
    store = new Store("s" + seed + "_", choice);
    calls = declared();
  }

  /** The script of {@code seed}; names of globals and functions are of this seed alone. */
  public static Probes of(long seed) {
    return new RandomScript(seed).probes();
  }

  private Probes probes() {
    Probes probes = Probes.of(probe(new RandomPoint(choice, store)));
    if (choice.percent(97)) {
      probes = Probes.of(store.filled()).and(probes);
    }
    for (int more = choice.below(3); more > 0; more--) {
      probes = probes.and(Probes.of(probe(new RandomPoint(choice, store))));
    }
    return choice.percent(15) ? probes.and(ready()) : probes;
  }

  private HandlerStep<?> probe(RandomPoint point) {
    return choice.percent(10) ? ofAlias() : point.use(this::handler);
  }

  /** A handler at {@code point} that may use {@code numbers} and {@code strings}. */
  private <C extends Context> HandlerStep<C> handler(
      PointStep<C> point, List<Num<? super C>> numbers, List<Str<? super C>> strings) {
    Values<C> values = Values.of(choice, store, calls);
    for (Num<? super C> number : numbers) {
      values = values.with(number);
    }
    for (Str<? super C> string : strings) {
      values = values.with(string);
    }
    ActionStep<C> step = choice.percent(60) ? point.where(values.condition(3)) : point;
    Statements<C> statements = new Statements<>(choice, store, values, 3, false);
    HandlerStep<C> handler = statements.one(step);
    for (int more = choice.below(4); more > 0; more--) {
      handler = statements.one(handler);
    }
    return choice.percent(10) ? handler.next() : handler;
  }

  private HandlerStep<?> ofAlias() {
    String name = store.prefix + "alias" + choice.below(1_000_000);
    var alias =
        declareAlias(
            name,
            onFunctionEntry().where(line(choice.below(100))),
            types(STRING.named("called"), NUMBER.named("at")),
            key(funcname(), lineno().plus(choice.number())));
    var whole =
        choice.percent(50)
            ? alias
            : alias.epilogue((it, body) -> body.print("%s %d\n", it.first(), it.second()));
    return whole.on((it, point) -> handler(point, List.of(it.second()), List.of(it.first())));
  }

  /** What the DSL has ready: times of calls, depths, stacks, a rate. */
  private Probes ready() {
    String name = store.prefix + "ready";
    return choice.way(
        () ->
            functionLatency(name, file("test.py"))
                .each((took, it) -> it.aggregate(store.times.at(funcname()), took)),
        () ->
            functionDepth(name, function("main"))
                .each((depth, it) -> it.println(depth), (depth, it) -> it.println(depth)),
        () -> functionStacks(name, filePath("/a/b.py")).printed(),
        () -> Probes.of(onLine().where(rateLimit(name, 3, Duration.ofMillis(20))).println()),
        () -> Probes.of(stopAfter(Duration.ofSeconds(3)), wakeFunctionEntry()));
  }

  private Values.Calls declared() {
    long seed = choice.seed();
    NumFunction<Key.Two<Num<Context>, Str<Context>>> number =
        declareNumFunction(
            store.prefix + "number",
            types(NUMBER.named("x"), STRING.named("y")),
            (it, body) -> returning(seed, it, body));
    StrFunction<Str<Context>> string =
        declareStrFunction(
            store.prefix + "string",
            STRING.named("text"),
            (text, body) -> {
              Choice own = new Choice(seed + 2);
              Values<Context> values =
                  Values.<Context>of(own, store, Values.Calls.none()).leavingArrays().with(text);
              return statements(own, values).fill(body).returnValue(values.string(2));
            });
    return new Values.Calls(
        List.of(
            choice.percent(70)
                ? number
                : number.orElse(1 + choice.below(3), (it, body) -> returning(seed + 1, it, body))),
        List.of(string));
  }

  /** The body of a function, which is the same each time that the script is bound. */
  private Body<Context> returning(
      long seed, Key.Two<Num<Context>, Str<Context>> it, Body<Context> body) {
    Choice own = new Choice(seed);
    Values<Context> values =
        Values.<Context>of(own, store, Values.Calls.none())
            .leavingArrays()
            .with(it.first())
            .with(it.second());
    Body<Context> filled = statements(own, values).fill(body);
    return own.percent(20)
        ? filled.ifTrue(it.first().lt(0), then -> then.next()).returnValue(values.number(2))
        : filled.returnValue(values.number(2));
  }

  private Statements<Context> statements(Choice own, Values<Context> values) {
    return new Statements<>(own, store, values, 1, false);
  }
}
