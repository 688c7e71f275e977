package io.github.stapwright.language.tasks;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.Probes;
import java.time.Duration;
import java.util.List;

/** Streams of events: imports, audit events, output in files of its own. */
final class StreamTasks {
  private StreamTasks() {}

  static List<Task> all() {
    return List.of(importTop(), slowImports(), asJson(), openedFiles(), logFiles());
  }

  private static Task importTop() {
    var begun = globalNumArray("begun", NUMBER, NUMBER);
    var taken = globalNumArray("taken", STRING);
    var depth = globalNumArray("depth", NUMBER);
    return Task.of(
        "import-top",
        "topsys",
        Probes.of(
            onImportFindLoadStart()
                .set(begun.at(key(tid(), depth.at(tid()))), gettimeofdayMs())
                .count(depth, tid()),
            onImportFindLoadDone()
                .ifTrue(
                    depth.at(tid()).gt(0),
                    it ->
                        it.countDown(depth.at(tid()))
                            .add(
                                taken.at(modulename()),
                                gettimeofdayMs().minus(begun.at(key(tid(), depth.at(tid())))))),
            every(Duration.ofSeconds(5))
                .foreach(
                    taken.top(10).named("name"),
                    (name, value, it) -> it.print("%8d ms %s\n", taken.at(name), name))
                .delete(taken)));
  }

  private static Task slowImports() {
    var slow = global("slow_ms").number(50);
    var begun = globalNumArray("begun", NUMBER);
    return Task.of(
        "slow-imports",
        "slowvfs",
        Probes.of(
            onImportFindLoadStart().set(begun.at(tid()), gettimeofdayMs()),
            onImportFindLoadDone()
                .let(
                    "took",
                    gettimeofdayMs().minus(begun.at(tid())),
                    (took, body) ->
                        body.ifTrue(
                            took.gt(slow),
                            it ->
                                it.print(
                                    "%s %s(%d) uid %d: %s%s in %d ms\n",
                                    ctime(gettimeofdayS()),
                                    execname(),
                                    pid(),
                                    uid(),
                                    modulename(),
                                    found().isTrue().choose(string(""), string(" (not found)")),
                                    took)))));
  }

  private static Task asJson() {
    var events = globalStat("events");
    return Task.of(
        "as-json",
        "net_xmit_json",
        Probes.of(
            onAudit()
                .aggregate(events, 1)
                .print(
                    "{\"us\": %d, \"pid\": %d, \"event\": \"%s\"}\n",
                    gettimeofdayUs(), pid(), event().strReplace("\"", "\\\"")),
            onEnd(1).print("{\"events\": %d}\n", events.sum())));
  }

  private static Task openedFiles() {
    return Task.of(
        "opened-files",
        "opensnoop-nd",
        Probes.of(
            onBegin(-1).print("%-8s %-16s %s\n", string("PID"), string("PROGRAM"), string("EVENT")),
            onAudit()
                .where(event().equalTo("open").or(event().equalTo("os.listdir")))
                .tryCatch(
                    it -> it.print("%-8d %-16s %s\n", pid(), execname(), event()),
                    "reason",
                    (reason, it) -> it.print("lost: %s\n", reason))));
  }

  private static Task logFiles() {
    var lines = globalNumber("lines");
    return Task.of(
        "log-files",
        "switchfile",
        Probes.of(
            onLine()
                .print("%s:%d\n", filename(), lineno())
                .ifTrue(
                    lines.preIncrement().modulo(100_000).equalTo(0), it -> it.call("switch_file"))
                .ifTrue(lines.gt(1_000_000), it -> it.exit())));
  }
}
