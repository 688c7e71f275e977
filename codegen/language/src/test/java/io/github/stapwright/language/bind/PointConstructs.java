package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.language.bind.Construct.*;

import java.time.Duration;
import java.util.List;

/** Probe points. */
final class PointConstructs {
  private PointConstructs() {}

  static List<Construct> rows() {
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
        parsed("timer.profile", "probe timer.profile {", onTimerProfile().println()),
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
