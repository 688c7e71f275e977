package io.github.stapwright.language.tasks;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.model.AggregateOperator;
import java.time.Duration;
import java.util.List;

/** Where time goes: timers, lines, collections of garbage. */
final class ProfilingTasks {
  private ProfilingTasks() {}

  static List<Task> all() {
    return List.of(
        timerPeriods(),
        sampledFunctions(),
        lineTimes(),
        jumps(),
        sizes(),
        pausesByGeneration(),
        intervalBetweenEvents(),
        garbageByProgram());
  }

  private static Task timerPeriods() {
    var last = globalNumArray("last", STRING);
    var periods = globalStatArray("periods", STRING);
    var shot =
        declareFunction(
            "shot",
            STRING.named("name"),
            (name, body) ->
                body.let(
                    "now",
                    gettimeofdayUs(),
                    (now, it) ->
                        it.ifTrue(
                                last.contains(name),
                                again ->
                                    again.aggregate(periods.at(name), now.minus(last.at(name))))
                            .set(last.at(name), now)));
    return Task.of(
        "timer-periods",
        "periodic",
        Probes.of(
            every(Duration.ofMillis(10)).call(shot, string("10 ms")),
            onTimer(Duration.ofMillis(100), Duration.ofMillis(20))
                .call(shot, string("100 ms, randomized")),
            every(Duration.ofSeconds(1)).call(shot, string("1 s")),
            every(Duration.ofSeconds(10))
                .foreach(
                    periods.each().named("name"),
                    (name, value, it) ->
                        it.print(
                            "%-20s %d to %d us, variance %d\n",
                            name,
                            periods.at(name).min(),
                            periods.at(name).max(),
                            periods.at(name).variance()))
                .exit()));
  }

  private static Task sampledFunctions() {
    var where = globalStrArray("where", NUMBER);
    var samples = globalNumArray("samples", STRING);
    return Task.of(
        "sampled-functions",
        "pf2",
        Probes.of(
            onFunctionEntry().set(where.at(tid()), funcname()),
            every(Duration.ofMillis(10))
                .foreach(
                    where.each().named("thread"),
                    (thread, value, it) -> it.count(samples, where.at(thread))),
            onEnd()
                .foreach(
                    samples.top(20).named("function_name"),
                    (name, value, it) -> it.print("%-30s %d\n", name, samples.at(name)))));
  }

  private static Task lineTimes() {
    var at = globalNumArray("at", NUMBER);
    var since = globalNumArray("since", NUMBER);
    var spent = globalStatArray("spent", NUMBER);
    return Task.of(
        "line-times",
        "linetimes",
        Probes.of(
            onLine()
                .let(
                    "now",
                    gettimeofdayNs(),
                    (now, body) ->
                        body.ifTrue(
                                since.contains(tid()),
                                it ->
                                    it.aggregate(
                                        spent.at(at.at(tid())), now.minus(since.at(tid()))))
                            .set(at.at(tid()), lineno())
                            .set(since.at(tid()), now)),
            onEnd()
                .foreach(
                    spent.descending(AggregateOperator.SUM).limit(15).named("number"),
                    (number, value, it) ->
                        it.print(
                            "line %4d: %6d times, %d ns\n",
                            number, spent.at(number).count(), spent.at(number).sum()))));
  }

  private static Task jumps() {
    var last = globalNumArray("last", NUMBER);
    var jumps = globalStat("jumps");
    return Task.of(
        "jumps",
        "deviceseeks",
        Probes.of(
            onLine()
                .ifTrue(
                    last.contains(tid()), it -> it.aggregate(jumps, lineno().minus(last.at(tid()))))
                .set(last.at(tid()), lineno()),
            onEnd()
                .ifTrue(jumps.count().equalTo(0), it -> it.error("no line was seen"))
                .print(jumps.histLinear(-100, 100, 10))
                .foreach(
                    jumps.histLinear(-100, 100, 10).each(),
                    (bucket, count, it) -> it.print("%d %d\n", bucket, count)),
            onError().println("the end was not reached")));
  }

  private static Task sizes() {
    var sizes = globalStatArray("sizes", STRING, NUMBER);
    return Task.of(
        "sizes",
        "bitesize-nd",
        Probes.of(
            onGcDone().aggregate(sizes.at(key(execname(), pid())), collected()),
            onEnd()
                .foreach(
                    sizes.descending(AggregateOperator.COUNT).named("name", "process"),
                    (key, value, it) ->
                        it.print("\nprocess %d (%s)\n", key.second(), key.first())
                            .print(sizes.at(key(key.first(), key.second())).histLog()))));
  }

  private static Task pausesByGeneration() {
    var begun = globalNumArray("begun", NUMBER);
    var generations = globalNumArray("generation_of", NUMBER);
    var pauses = globalStatArray("pauses", NUMBER);
    var bar =
        declareRecursiveStrFunction(
            "bar",
            NUMBER.named("length"),
            (self, length, it) ->
                it.ifTrue(length.le(0), done -> done.returnValue(string("")))
                    .returnValue(string("#").concat(self.of(length.minus(10)))));
    return Task.of(
        "pauses-by-generation",
        "fslatency-nd",
        Probes.of(
            onGcStart()
                .set(begun.at(tid()), gettimeofdayUs())
                .set(generations.at(tid()), generation()),
            onGcDone()
                .ifTrue(
                    begun.contains(tid()),
                    it ->
                        it.aggregate(
                            pauses.at(generations.at(tid())),
                            gettimeofdayUs().minus(begun.at(tid())))),
            onEnd()
                .foreach(
                    pauses.ascendingByKey(1).named("generation"),
                    (generation, value, it) ->
                        it.print(
                            "%d %6d us %s\n",
                            generation,
                            pauses.at(generation).avg(),
                            bar.of(pauses.at(generation).avg().modulo(100))))));
  }

  private static Task intervalBetweenEvents() {
    var last = globalNumArray("last", NUMBER);
    var intervals = globalStatArray("intervals", NUMBER);
    return Task.of(
        "interval-between-events",
        "measureinterval",
        Probes.of(
            onGcStart()
                .let(
                    "now",
                    gettimeofdayUs(),
                    (now, body) ->
                        body.ifTrue(
                                last.at(generation()).notEqualTo(0),
                                it ->
                                    it.aggregate(
                                        intervals.at(generation()),
                                        now.minus(last.at(generation()))))
                            .set(last.at(generation()), now)),
            onEnd()
                .foreach(
                    intervals.ascendingByKey(1).named("generation"),
                    (generation, value, it) ->
                        it.print(
                                "generation %d, %d intervals\n",
                                generation, intervals.at(generation).count())
                            .print(intervals.at(generation).histLinear(0, 1000, 50)))));
  }

  private static Task garbageByProgram() {
    var collected = globalNumArray("collected", STRING);
    var collections = globalNumArray("collections", STRING);
    return Task.of(
        "garbage-by-program",
        "iotop",
        Probes.of(
            onGcDone().add(collected.at(execname()), collected()).count(collections, execname()),
            every(Duration.ofSeconds(3))
                .print(
                    "%-16s %10s %s\n", string("program"), string("objects"), string("collections"))
                .foreach(
                    collected.top(10).named("program"),
                    (program, value, it) ->
                        it.print(
                            "%-16s %10d %d\n",
                            program, collected.at(program), collections.at(program)))));
  }
}
