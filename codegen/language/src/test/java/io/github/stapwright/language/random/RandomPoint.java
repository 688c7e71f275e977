package io.github.stapwright.language.random;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.Cond;
import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.PointStep;
import io.github.stapwright.dsl.Str;
import io.github.stapwright.dsl.marker.Context;
import java.time.Duration;
import java.util.List;

/** A probe point with what it brings. */
record RandomPoint(Choice choice, Store store) {

  /** Makes a handler for whatever point it is. */
  interface Use {
    <C extends Context> HandlerStep<C> of(
        PointStep<C> point, List<Num<? super C>> numbers, List<Str<? super C>> strings);
  }

  HandlerStep<?> use(Use use) {
    return choice.percent(65)
        ? choice.percent(60) ? inFunction(use) : marker(use)
        : choice.percent(70) ? plain(use) : special(use);
  }

  private <C extends Context> PointStep<C> dressed(PointStep<C> point) {
    return choice.percent(80)
        ? point
        : choice.way(() -> point.armedWhile(armed()), point::optional, point::sufficient);
  }

  private Cond<Context> armed() {
    return store.numbers.get(0).gt(choice.below(3));
  }

  private HandlerStep<?> inFunction(Use use) {
    List<Num<? super InFunction>> numbers = List.of(lineno());
    List<Str<? super InFunction>> strings = List.of(filename(), funcname());
    return choice.way(
        () ->
            use.of(dressed(onFunctionEntry()), List.of(lineno()), List.of(filename(), funcname())),
        () -> use.of(dressed(onFunctionReturn()), List.of(lineno()), List.of(funcname())),
        () -> use.of(dressed(onLine()), List.of(lineno()), List.of(filename())),
        () -> use.of(onAny(onFunctionEntry(), onLine()), numbers, strings),
        () -> use.of(onAny(onFunctionEntry().optional(), onFunctionReturn()), numbers, strings));
  }

  private HandlerStep<?> marker(Use use) {
    return choice.way(
        () -> use.of(dressed(onGcStart()), List.of(generation()), List.of()),
        () -> use.of(dressed(onGcDone()), List.of(collected()), List.of()),
        () -> use.of(dressed(onImportFindLoadStart()), List.of(), List.of(modulename())),
        () -> use.of(dressed(onImportFindLoadDone()), List.of(found()), List.of(modulename())),
        () -> use.of(dressed(onAudit()), List.of(arguments()), List.of(event())),
        () ->
            use.of(
                dressed(onMarks("python", choice.of(List.of("gc*", "*line", "function__entry")))),
                List.of(),
                List.of(markName(), markProvider(), markArguments())),
        () -> use.of(onAny(onGcStart(), onGcDone(), onAudit()), List.of(), List.of()));
  }

  private HandlerStep<?> plain(Use use) {
    return choice.way(
        () -> plain(use, onBegin()),
        () -> plain(use, onBegin(choice.below(100) - 50)),
        () -> plain(use, onEnd()),
        () -> plain(use, onEnd(choice.number() % 1_000)),
        () -> plain(use, onError()),
        () -> plain(use, onError(2)),
        () -> plain(use, onNever()),
        () -> plain(use, onOneshot()),
        () -> plain(use, onTimer(Duration.ofMillis(1 + choice.below(100_000)))),
        () -> plain(use, onTimer(Duration.ofMillis(100), Duration.ofMillis(20))),
        () -> plain(use, every(Duration.ofSeconds(1 + choice.below(50)))),
        () -> plain(use, onTimerHz(1 + choice.below(999))),
        () -> plain(use, onTimerJiffies(1 + choice.below(50))),
        () -> plain(use, onAny(onBegin(), onEnd())));
  }

  private static HandlerStep<?> plain(Use use, PointStep<Context> point) {
    return use.of(point, List.of(), List.of());
  }

  private HandlerStep<?> special(Use use) {
    String file = store.prefix + choice.below(1_000_000);
    return choice.way(
        () -> plain(use, dressed(onProcessBegin())),
        () -> plain(use, dressed(onProcessEnd())),
        () -> plain(use, dressed(onThreadBegin())),
        () -> plain(use, dressed(onThreadEnd())),
        () -> use.of(onSyscall(), List.of(syscallNumber()), List.of()),
        () -> use.of(onSyscallReturn(), List.of(syscallResult()), List.of()),
        () -> use.of(onProcfsWrite(file), List.of(), List.of(procfsValue())),
        () -> use.of(onProcfsRead(file), List.of(), List.of()));
  }
}
