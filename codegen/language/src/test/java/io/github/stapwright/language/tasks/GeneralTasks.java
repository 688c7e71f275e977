package io.github.stapwright.language.tasks;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.Body;
import io.github.stapwright.dsl.Key;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.NumArray;
import io.github.stapwright.dsl.NumFunction;
import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.Str;
import io.github.stapwright.dsl.marker.Context;
import java.time.Duration;
import java.util.List;

/** Greetings, tables, filters, a game. */
final class GeneralTasks {
  private GeneralTasks() {}

  static List<Task> all() {
    return List.of(
        helloWorld(),
        floatingPoint(),
        eventTally(),
        colorTable(),
        nameFilter(),
        matchingImports(),
        stateTimes(),
        watchdog(),
        aliasWithPrologue(),
        graphData(),
        gameOfLife());
  }

  private static Task helloWorld() {
    return Task.of("hello-world", "helloworld", Probes.of(onOneshot().println("hello world")));
  }

  private static Task floatingPoint() {
    return Task.of(
        "floating-point",
        "floatingpoint",
        Probes.of(
            onBegin()
                .let(
                    "a",
                    callNum("string_to_fp", string("3.5")),
                    (a, it) ->
                        it.let(
                            "b",
                            callNum("long_to_fp", number(2)),
                            (b, inner) ->
                                inner
                                    .print(
                                        "%s + %s = %s\n",
                                        shown(a), shown(b), shown(callNum("fp_add", a, b)))
                                    .ifTrue(
                                        callNum("fp_lt", b, a).isTrue(),
                                        then -> then.println("the first is the greater one"))
                                    .exit()))));
  }

  private static Str<Context> shown(Num<Context> value) {
    return callStr("fp_to_string", value, number(2));
  }

  private static Task eventTally() {
    var hits = globalNumArray("hits", NUMBER, STRING);
    return Task.of(
        "event-tally",
        "eventcount",
        Probes.of(
            onMarks("python", "*").count(hits, key(tid(), markName())),
            onAny(every(Duration.ofSeconds(5)), onEnd())
                .foreach(
                    hits.top(20).named("thread", "event"),
                    (key, value, it) ->
                        it.print(
                            "%8d %-30s %d\n",
                            key.first(), key.second(), hits.at(key(key.first(), key.second()))))
                .println()
                .delete(hits)));
  }

  private static Task colorTable() {
    return Task.of(
        "color-table",
        "ansi_colors",
        Probes.of(
            onBegin()
                .print("%s\n", string("the columns are colours of text, the rows of ground"))
                .forLoop(
                    "ground",
                    number(40),
                    ground -> ground.lt(48),
                    NumVariable::postIncrement,
                    (ground, row) ->
                        row.print("%3d", ground)
                            .forLoop(
                                "text",
                                number(30),
                                text -> text.lt(38),
                                NumVariable::postIncrement,
                                (text, it) ->
                                    it.call("ansi_set_color", text, ground)
                                        .print(" %d ", text)
                                        .call("ansi_reset_color"))
                            .println())
                .exit()));
  }

  private static Task nameFilter() {
    var refused = globalNumber("refused");
    return Task.of(
        "name-filter",
        "badname",
        Probes.of(
            onImportFindLoadStart()
                .where(modulename().matches("[^a-zA-Z0-9_.]"))
                .count(refused)
                .print("%s(%d): odd module name %s\n", execname(), pid(), modulename()),
            onEnd().print("%d refused\n", refused)));
  }

  private static Task matchingImports() {
    return Task.of(
        "matching-imports",
        "regex",
        Probes.of(
            onImportFindLoadStart()
                .ifTrue(
                    modulename().matches("^encodings[.](.*)$"),
                    it -> it.print("%s imports %s\n", execname(), matched(1)),
                    it ->
                        it.ifTrue(
                            modulename().doesNotMatch("^_"),
                            other -> other.print("%s is none of them\n", modulename())))));
  }

  private static Task stateTimes() {
    return Task.of(
        "state-times",
        "stopwatches",
        Probes.of(
            onBegin().call("start_stopwatch", string("work")),
            onGcStart()
                .call("stop_stopwatch", string("work"))
                .call("start_stopwatch", string("garbage")),
            onGcDone()
                .call("stop_stopwatch", string("garbage"))
                .call("start_stopwatch", string("work")),
            onEnd()
                .print("work:    %d us\n", callNum("read_stopwatch_us", string("work")))
                .print("garbage: %d us\n", callNum("read_stopwatch_us", string("garbage")))));
  }

  private static Task watchdog() {
    var seen = globalNumber("seen");
    var silent = global("silent").number(0);
    return Task.of(
        "watchdog",
        "watchdog",
        Probes.of(
            onLine().set(seen, gettimeofdayMs()),
            every(Duration.ofMillis(100))
                .ifTrue(
                    seen.isTrue().and(gettimeofdayMs().minus(seen).gt(argumentNumber(1))),
                    it ->
                        it.ifTrue(
                                silent.isTrue().not(),
                                first ->
                                    first.print(
                                        "%s: nothing has happened for %d ms\n",
                                        ctime(gettimeofdayS()), gettimeofdayMs().minus(seen)))
                            .set(silent, 1),
                    it -> it.set(silent, 0))),
        "5");
  }

  private static Task aliasWithPrologue() {
    var ends = globalNumber("ends");
    var step =
        declareAlias("python.step", onFunctionEntry(), NUMBER.named("at"), lineno())
            .epilogue((at, it) -> it.count(ends));
    return Task.of(
        "alias-with-prologue",
        "alias_suffixes",
        Probes.of(step.on((at, it) -> it.print("at line %d\n", at)), onEnd().print("%d\n", ends)));
  }

  private static Task graphData() {
    var calls = globalNumber("calls");
    var history = globalString("history");
    return Task.of(
        "graph-data",
        "graphs",
        Probes.of(
            onFunctionReturn().count(calls),
            every(Duration.ofSeconds(1))
                .append(history, sprintf("%d\n", calls))
                .ifTrue(history.strlen().gt(400), it -> it.set(history, ""))
                .set(calls, 0),
            onProcfsRead("calls").set(procfsAnswer(), history),
            onProcfsWrite("reset")
                .ifTrue(procfsValue().equalTo("now\n"), it -> it.set(history, ""))));
  }

  private static Task gameOfLife() {
    var cells = globalNumArray("cells", NUMBER);
    var born = globalNumber("born");
    var neighbours = globalNumArray("neighbours", NUMBER);
    var size = global("size").number(8);
    var at =
        declareNumFunction(
            "at",
            types(NUMBER, NUMBER).named("x", "y"),
            (cell, it) ->
                it.returnValue(
                    wrapped(cell.first(), size).times(size).plus(wrapped(cell.second(), size))));
    return Task.of(
        "game-of-life",
        "lifegame",
        Probes.of(
            onBegin()
                .set(cells.at(at.of(key(number(1), number(0)))), 1)
                .set(cells.at(at.of(key(number(2), number(1)))), 1)
                .set(cells.at(at.of(key(number(0), number(2)))), 1)
                .set(cells.at(at.of(key(number(1), number(2)))), 1)
                .set(cells.at(at.of(key(number(2), number(2)))), 1),
            every(Duration.ofMillis(200))
                .forLoop(
                    "x",
                    number(0),
                    x -> x.lt(size),
                    NumVariable::postIncrement,
                    (x, row) ->
                        row.forLoop(
                            "y",
                            number(0),
                            y -> y.lt(size),
                            NumVariable::postIncrement,
                            (y, it) -> counted(it, x, y, cells, neighbours, at)))
                .forLoop(
                    "x",
                    number(0),
                    x -> x.lt(size),
                    NumVariable::postIncrement,
                    (x, row) ->
                        row.forLoop(
                                "y",
                                number(0),
                                y -> y.lt(size),
                                NumVariable::postIncrement,
                                (y, it) -> lived(it, at.of(key(x, y)), cells, neighbours))
                            .println())
                .count(born)
                .ifTrue(born.ge(50), it -> it.exit())));
  }

  private static Num<Context> wrapped(Num<Context> place, NumVariable<Context> size) {
    return place.plus(size).modulo(size);
  }

  private static Body<Context> counted(
      Body<Context> body,
      Num<Context> x,
      Num<Context> y,
      NumArray<Num<Context>> cells,
      NumArray<Num<Context>> neighbours,
      NumFunction<Key.Two<Num<Context>, Num<Context>>> at) {
    return body.let(
        "around",
        number(0),
        (around, it) ->
            it.forLoop(
                    "dx",
                    number(-1),
                    dx -> dx.le(1),
                    NumVariable::postIncrement,
                    (dx, row) ->
                        row.forLoop(
                            "dy",
                            number(-1),
                            dy -> dy.le(1),
                            NumVariable::postIncrement,
                            (dy, cell) ->
                                cell.ifTrue(
                                        dx.equalTo(0).and(dy.equalTo(0)),
                                        itself -> itself.continueLoop())
                                    .add(around, cells.at(at.of(key(x.plus(dx), y.plus(dy)))))))
                .set(neighbours.at(at.of(key(x, y))), around));
  }

  private static Body<Context> lived(
      Body<Context> body,
      Num<Context> cell,
      NumArray<Num<Context>> cells,
      NumArray<Num<Context>> neighbours) {
    return body.set(
            cells.at(cell),
            neighbours
                .at(cell)
                .equalTo(3)
                .or(neighbours.at(cell).equalTo(2).and(cells.at(cell).isTrue()))
                .toNum())
        .print(cells.at(cell).isTrue().choose(string("O"), string(".")));
  }
}
