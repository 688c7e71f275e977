package io.github.stapwright.language.tasks;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.dsl.Probes;
import java.time.Duration;
import java.util.List;

/** System calls of the traced programs: how many, which fail, how long they take. */
final class SystemCallTasks {
  private SystemCallTasks() {}

  static List<Task> all() {
    return List.of(
        byName(),
        byProcess(),
        errors(),
        trace(),
        last(),
        slow(),
        pollers(),
        latency(),
        readsAndWrites());
  }

  private static Task byName() {
    var calls = globalNumArray("calls", STRING);
    return Task.of(
        "system-calls-by-name",
        "syscalls_by_proc",
        Probes.of(
            onBegin().println("collecting; stop with Ctrl-C"),
            onSyscall().count(calls, execname()),
            onEnd()
                .print("%-20s %s\n", string("program"), string("calls"))
                .foreach(
                    calls.descending().named("program"),
                    (program, value, it) -> it.print("%-20s %d\n", program, calls.at(program)))));
  }

  private static Task byProcess() {
    var calls = globalNumArray("calls", NUMBER);
    var all = globalNumber("all");
    return Task.of(
        "system-calls-by-process",
        "syscalls_by_pid",
        Probes.of(
            onSyscall().count(calls, pid()).count(all),
            onEnd()
                .foreach(
                    calls.top(10).named("process"),
                    (process, value, it) ->
                        it.print(
                            "%6d %8d %3d%%\n",
                            process,
                            calls.at(process),
                            calls.at(process).times(100).dividedBy(all)))));
  }

  private static Task errors() {
    var failed = globalNumArray("failed", STRING, NUMBER, STRING);
    return Task.of(
        "system-call-errors",
        "errsnoop",
        Probes.of(
            onSyscallReturn()
                .where(syscallResult().lt(0))
                .count(
                    failed,
                    key(execname(), syscallNumber(), callStr("errno_str", syscallResult()))),
            onEnd()
                .foreach(
                    failed.top(20).named("program", "number", "reason"),
                    (key, value, it) ->
                        it.print(
                            "%6d %-16s syscall %3d %s\n",
                            failed.at(key(key.first(), key.second(), key.third())),
                            key.first(),
                            key.second(),
                            key.third()))));
  }

  private static Task trace() {
    var begun = globalNumArray("begun", NUMBER);
    return Task.of(
        "system-call-trace",
        "strace",
        Probes.of(
            onSyscall().where(pid().equalTo(target())).set(begun.at(tid()), gettimeofdayUs()),
            onSyscallReturn()
                .where(begun.contains(tid()))
                .let(
                    "took",
                    gettimeofdayUs().minus(begun.at(tid())),
                    (took, it) ->
                        it.print(
                                "%d syscall(%d) = %d <%d us>\n",
                                tid(), syscallNumber(), syscallResult(), took)
                            .delete(begun.at(tid())))));
  }

  private static Task last() {
    var calls = globalNumArray("calls", NUMBER, NUMBER);
    var position = globalNumArray("position", NUMBER);
    return Task.of(
        "last-system-calls",
        "thread-business",
        Probes.of(
            onSyscall()
                .set(calls.at(key(tid(), position.at(tid()).bitAnd(7))), syscallNumber())
                .count(position, tid()),
            onThreadEnd()
                .forLoop(
                    "back",
                    number(8),
                    back -> back.gt(0),
                    NumVariable::postDecrement,
                    (back, body) ->
                        body.let(
                            "at",
                            position.at(tid()).minus(back),
                            (at, it) ->
                                it.ifTrue(
                                    at.ge(0),
                                    known ->
                                        known.print(
                                            "%d: %d\n",
                                            tid(), calls.at(key(tid(), at.bitAnd(7)))))))
                .deleteSlice(calls, tid(), ANY)
                .delete(position.at(tid()))));
  }

  private static Task slow() {
    var begun = globalNumArray("begun", NUMBER);
    var wanted = global("wanted").number(1);
    return Task.of(
        "slow-system-calls",
        "sleeptime",
        Probes.of(
            onSyscall().armedWhile(wanted.isTrue()).set(begun.at(tid()), gettimeofdayMs()),
            onSyscallReturn()
                .ifTrue(begun.contains(tid()).not(), it -> it.next())
                .ifTrue(
                    gettimeofdayMs().minus(begun.at(tid())).ge(10),
                    it ->
                        it.print(
                            "%s: %d took %d ms\n",
                            execname(), syscallNumber(), gettimeofdayMs().minus(begun.at(tid()))))
                .delete(begun.at(tid())),
            onProcfsWrite("wanted").set(wanted, procfsValue().strtol(10))));
  }

  private static Task pollers() {
    var calls = globalNumArray("calls", NUMBER, STRING);
    var polls =
        declareNumFunction(
            "polls",
            NUMBER.named("number"),
            (number, it) ->
                it.ifTrue(
                        number
                            .equalTo(7)
                            .or(number.equalTo(23))
                            .or(number.equalTo(270))
                            .or(number.equalTo(271)),
                        yes -> yes.returnValue(number(1)))
                    .returnValue(number.equalTo(281).or(number.equalTo(232)).toNum()));
    return Task.of(
        "pollers",
        "timeout",
        Probes.of(
            onSyscall()
                .where(polls.of(syscallNumber()).isTrue())
                .count(calls, key(pid(), execname())),
            every(Duration.ofSeconds(1))
                .call("ansi_clear_screen")
                .foreach(
                    calls.top(20).named("process", "name"),
                    (key, value, it) ->
                        it.print(
                            "%6d %-16s %d\n",
                            key.first(), key.second(), calls.at(key(key.first(), key.second()))))));
  }

  private static Task latency() {
    var begun = globalNumArray("begun", NUMBER);
    var latency = globalStatArray("latency", NUMBER, NUMBER);
    return Task.of(
        "system-call-latency",
        "syscalllatency",
        Probes.of(
            onSyscall().set(begun.at(tid()), gettimeofdayUs()),
            onSyscallReturn()
                .let(
                    "start",
                    begun.at(tid()),
                    (start, body) ->
                        body.ifTrue(
                            start.isTrue(),
                            it ->
                                it.aggregate(
                                        latency.at(key(pid(), syscallNumber())),
                                        gettimeofdayUs().minus(start))
                                    .delete(begun.at(tid())))),
            every(Duration.ofSeconds(10))
                .foreach(
                    latency.descendingByKey(1).named("process", "number"),
                    (key, value, it) ->
                        it.print(
                            "%d %d: %d calls, mean %d us, greatest %d us\n",
                            key.first(),
                            key.second(),
                            latency.at(key(key.first(), key.second())).count(),
                            latency.at(key(key.first(), key.second())).avg(),
                            latency.at(key(key.first(), key.second())).max()))
                .exit()));
  }

  private static Task readsAndWrites() {
    var reads = globalNumber("reads");
    var writes = globalNumber("writes");
    var others = globalNumber("others");
    return Task.of(
        "reads-and-writes",
        "syscallsrw",
        Probes.of(
            onSyscall()
                .ifTrue(
                    syscallNumber().equalTo(0),
                    it -> it.count(reads),
                    it ->
                        it.ifTrue(
                            syscallNumber().equalTo(1),
                            one -> one.count(writes),
                            other -> other.count(others))),
            onEnd()
                .let(
                    "total",
                    reads.plus(writes).plus(others),
                    (total, it) ->
                        it.print(
                                "%d reads, %d writes, %d others, %d in all\n",
                                reads, writes, others, total)
                            .print(
                                "%s\n",
                                reads
                                    .gt(writes)
                                    .choose(string("it reads"), string("it writes"))))));
  }
}
