package io.github.stapwright.language.tasks;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.model.AggregateOperator;
import java.time.Duration;
import java.util.List;

/** Calls of functions: which, how often, how long, below which. */
final class CallTasks {
  private CallTasks() {}

  static List<Task> all() {
    return List.of(
        callGraph(),
        functionTimeStatistics(),
        watchAValue(),
        callCounts(),
        slowerThanUsual(),
        methodsByThread(),
        lastHundred());
  }

  private static Task callGraph() {
    var tracing = globalNumArray("tracing", NUMBER);
    return Task.of(
        "call-graph",
        "para-callgraph",
        Probes.of(
            onFunctionEntry()
                .ifTrue(funcname().equalTo(argumentString(1)), it -> it.count(tracing, tid()))
                .ifTrue(
                    tracing.contains(tid()),
                    it -> it.print("%s->%s\n", threadIndent(1), funcname())),
            onFunctionReturn()
                .ifTrue(
                    tracing.contains(tid()),
                    it -> it.print("%s<-%s\n", threadIndent(-1), funcname()))
                .ifTrue(funcname().equalTo(argumentString(1)), it -> it.delete(tracing.at(tid())))),
        "foo");
  }

  private static Task functionTimeStatistics() {
    var begun = globalNumArray("begun", NUMBER, STRING);
    var times = globalStatArray("times", STRING);
    return Task.of(
        "function-time-statistics",
        "func_time_stats",
        Probes.of(
            onFunctionEntry().set(begun.at(key(tid(), funcname())), gettimeofdayUs()),
            onFunctionReturn()
                .ifTrue(
                    begun.contains(key(tid(), funcname())),
                    it ->
                        it.aggregate(
                                times.at(funcname()),
                                gettimeofdayUs().minus(begun.at(key(tid(), funcname()))))
                            .delete(begun.at(key(tid(), funcname())))),
            onEnd()
                .foreach(
                    times.descending(AggregateOperator.SUM).limit(10).named("name"),
                    (name, value, it) ->
                        it.print(
                                "%s: %d calls, %d to %d us, mean %d\n",
                                name,
                                times.at(name).count(),
                                times.at(name).min(),
                                times.at(name).max(),
                                times.at(name).avg())
                            .print(times.at(name).histLog()))));
  }

  private static Task watchAValue() {
    var current = globalStrArray("current", NUMBER);
    return Task.of(
        "watch-a-value",
        "varwatch",
        Probes.of(
            onLine()
                .ifTrue(
                    current.at(tid()).notEqualTo(funcname()),
                    it ->
                        it.print(
                                "%d: %s -> %s at line %d\n",
                                tid(), current.at(tid()), funcname(), lineno())
                            .set(current.at(tid()), funcname()))));
  }

  private static Task callCounts() {
    var counts = globalStatArray("counts", STRING);
    return Task.of(
        "call-counts",
        "functioncallcount",
        Probes.of(
            onFunctionReturn()
                .where(callNum("isinstr", filename(), argumentString(1)).isTrue())
                .aggregate(counts.at(funcname()), 1),
            onEnd()
                .foreach(
                    counts.descendingByCount().named("name"),
                    (name, value, it) -> it.print("%s %d\n", name, counts.at(name).count()))),
        "foo");
  }

  private static Task slowerThanUsual() {
    var begun = globalNumArray("begun", NUMBER, STRING);
    var times = globalStatArray("times", STRING);
    return Task.of(
        "slower-than-usual",
        "fntimes",
        Probes.of(
            onFunctionEntry().set(begun.at(key(tid(), funcname())), gettimeofdayUs()),
            onFunctionReturn()
                .ifTrue(
                    begun.contains(key(tid(), funcname())),
                    body ->
                        body.let(
                            "took",
                            gettimeofdayUs().minus(begun.at(key(tid(), funcname()))),
                            (took, it) ->
                                it.delete(begun.at(key(tid(), funcname())))
                                    .ifTrue(
                                        times
                                            .at(funcname())
                                            .count()
                                            .gt(10)
                                            .and(
                                                took.gt(
                                                    number(3).times(times.at(funcname()).avg()))),
                                        slow ->
                                            slow.print(
                                                "%s: %d us, usually %d\n",
                                                funcname(), took, times.at(funcname()).avg()))
                                    .aggregate(times.at(funcname()), took)))));
  }

  private static Task methodsByThread() {
    var calls = global("calls").size(1000).wrapping().numArray(types(NUMBER, STRING, STRING));
    return Task.of(
        "methods-by-thread",
        "ucalls",
        Probes.of(
            onFunctionReturn().count(calls, key(tid(), filename(), funcname())),
            every(Duration.ofSeconds(5))
                .foreach(
                    calls.each().slice(ANY, ANY, ANY).limit(10).named("thread", "file", "name"),
                    (key, value, it) -> it.printdln(" ", key.first(), key.second(), key.third()))));
  }

  private static Task lastHundred() {
    var log = global("log").size(100).wrapping().strArray(NUMBER);
    var number = globalNumber("number");
    return Task.of(
        "last-hundred",
        "last_100_frees",
        Probes.of(
            onFunctionReturn()
                .set(log.at(number.postIncrement()), sprintf("%s:%d", funcname(), lineno())),
            onEnd()
                .foreach(
                    log.ascendingByKey(1).named("at"), (at, value, it) -> it.println(log.at(at)))));
  }
}
