package io.github.stapwright.language.tasks;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.Probes;
import java.time.Duration;
import java.util.List;

/** Processes and threads: when they begin and end, who starts them, where they run. */
final class ProcessTasks {
  private ProcessTasks() {}

  static List<Task> all() {
    return List.of(
        programsRun(),
        processLifetimes(),
        processorChanges(),
        threadLifetimes(),
        spawnTally(),
        callsWithHistory());
  }

  private static Task programsRun() {
    var started = globalNumArray("started", STRING, NUMBER);
    return Task.of(
        "programs-run",
        "also_ran",
        Probes.of(
            onProcessBegin().count(started, key(execname(), uid())),
            onEnd()
                .foreach(
                    started.ascendingByKey(1).named("name", "user"),
                    (key, value, it) ->
                        it.print(
                            "%5d %s of user %d\n",
                            started.at(key(key.first(), key.second())),
                            key.first(),
                            key.second()))));
  }

  private static Task processLifetimes() {
    var born = globalNumArray("born", NUMBER);
    return Task.of(
        "process-lifetimes",
        "forktracker",
        Probes.of(
            onProcessBegin()
                .set(born.at(pid()), gettimeofdayS())
                .print(
                    "%s: %d (%s), child of %d (%s)\n",
                    ctime(gettimeofdayS()), pid(), execname(), ppid(), pexecname()),
            onProcessEnd()
                .ifTrue(
                    born.contains(pid()),
                    it ->
                        it.print(
                            "%d ends after %d s\n", pid(), gettimeofdayS().minus(born.at(pid()))))
                .delete(born.at(pid()))));
  }

  private static Task processorChanges() {
    var processor = globalNumArray("processor", NUMBER);
    var moves = globalNumArray("moves", NUMBER, NUMBER);
    return Task.of(
        "processor-changes",
        "chng_cpu",
        Probes.of(
            onFunctionReturn()
                .let(
                    "here",
                    cpu(),
                    (here, body) ->
                        body.ifTrue(
                                processor.contains(tid()).and(processor.at(tid()).notEqualTo(here)),
                                it ->
                                    it.count(moves, key(processor.at(tid()), here))
                                        .print("%d: %d -> %d\n", tid(), processor.at(tid()), here))
                            .set(processor.at(tid()), here)),
            onEnd()
                .foreach(
                    moves.ascendingByKey(1).named("from", "to"),
                    (key, value, it) ->
                        it.print(
                            "%d -> %d: %d times\n",
                            key.first(), key.second(), moves.at(key(key.first(), key.second()))))));
  }

  private static Task threadLifetimes() {
    var begun = globalNumArray("begun", NUMBER);
    var alive = globalNumber("alive");
    var most = globalNumber("most");
    var lives = globalStat("lives");
    return Task.of(
        "thread-lifetimes",
        "schedtimes",
        Probes.of(
            onThreadBegin()
                .set(begun.at(tid()), gettimeofdayNs())
                .ifTrue(alive.preIncrement().gt(most), it -> it.set(most, alive)),
            onThreadEnd()
                .countDown(alive)
                .ifTrue(
                    begun.contains(tid()),
                    it ->
                        it.aggregate(lives, gettimeofdayNs().minus(begun.at(tid())).dividedBy(1000))
                            .delete(begun.at(tid()))),
            onEnd()
                .print("at most %d at once\n", most)
                .ifTrue(lives.count().isTrue(), it -> it.print(lives.histLog()))));
  }

  private static Task spawnTally() {
    var spawned = globalNumArray("spawned", STRING, STRING);
    return Task.of(
        "spawn-tally",
        "spawn_seeker",
        Probes.of(
            onProcessBegin().count(spawned, key(pexecname(), execname())),
            onAny(every(Duration.ofMinutes(1)), onEnd(), onError())
                .foreach(
                    spawned.top(30).named("parent", "child"),
                    (key, value, it) ->
                        it.print(
                            "%s -> %s: %d\n",
                            key.first(), key.second(), spawned.at(key(key.first(), key.second()))))
                .delete(spawned)));
  }

  private static Task callsWithHistory() {
    var recent = globalNumArray("recent", NUMBER);
    var sum = globalNumArray("sum", NUMBER);
    return Task.of(
        "calls-with-history",
        "proctop",
        Probes.of(
            onFunctionReturn().count(recent, pid()),
            every(Duration.ofSeconds(1))
                .foreach(
                    recent.top(5).named("process"),
                    (process, value, it) ->
                        it.add(sum.at(process), recent.at(process))
                            .print("%d: %d of %d\n", process, recent.at(process), sum.at(process)))
                .delete(recent),
            onProcessEnd().delete(sum.at(pid()))));
  }
}
