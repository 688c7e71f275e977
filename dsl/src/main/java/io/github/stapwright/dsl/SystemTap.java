package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.PointDraft;
import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.dsl.marker.Marker;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Spelling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Probe points that need no marker, and what generated marker classes are made of. */
@CheckReturnValue
public class SystemTap extends Tapset {
  private static final long LEAST_TIMER_NS = 100_000;
  private static final long MOST_TIMER_NS = Duration.ofHours(24).toNanos();

  private static final List<Map.Entry<String, Long>> UNITS =
      List.of(Map.entry("s", 1_000_000_000L), Map.entry("ms", 1_000_000L), Map.entry("us", 1_000L));

  /** For generated marker classes, whose entry points are static. */
  protected SystemTap() {}

  /** {@code probe begin}: when the script starts. */
  public static PointStep<Context> onBegin() {
    return fixed(part("begin"));
  }

  /** {@code probe end}: when the script ends, unless a handler failed. */
  public static PointStep<Context> onEnd() {
    return fixed(part("end"));
  }

  /** {@code probe error}: when the script ends because a handler failed. */
  public static PointStep<Context> onError() {
    return fixed(part("error"));
  }

  /**
   * {@code probe timer.s(N)}, {@code timer.ms(N)} or {@code timer.us(N)}: every {@code period}.
   *
   * @throws IllegalArgumentException unless the period is whole microseconds from 100 microseconds
   *     to 24 hours
   */
  public static PointStep<Context> onTimer(Duration period) {
    long nanoseconds = period.toNanos();
    if (nanoseconds < LEAST_TIMER_NS || nanoseconds > MOST_TIMER_NS || nanoseconds % 1000 != 0) {
      throw new IllegalArgumentException(
          "a timer has a period of whole microseconds from 100 microseconds to 24 hours, not "
              + period);
    }
    for (Map.Entry<String, Long> unit : UNITS) {
      if (nanoseconds % unit.getValue() == 0) {
        return fixed(part("timer"), part(unit.getKey(), nanoseconds / unit.getValue()));
      }
    }
    throw new IllegalStateException("whole microseconds have a unit: " + period);
  }

  /** {@code probe process("P").begin}: when a process of the target starts. */
  public static PointStep<Context> onProcessBegin() {
    return ofProcess("begin");
  }

  /** {@code probe process("P").end}: when a process of the target ends. */
  public static PointStep<Context> onProcessEnd() {
    return ofProcess("end");
  }

  /**
   * {@code probe POINT, POINT}: one handler at several points; it can use what all of their
   * contexts offer.
   *
   * @throws IllegalArgumentException if one of the points is armed by a condition of its own
   */
  @SafeVarargs
  public static <C extends Context> PointStep<C> onAny(
      PointStep<? extends C> first, PointStep<? extends C>... rest) {
    List<ProbeDraft> drafts = drafts(first, rest);
    if (drafts.stream().anyMatch(it -> it.armed().isPresent())) {
      throw new IllegalArgumentException(
          "`armedWhile` goes behind `onAny(...)`, not on one of its points");
    }
    return new PointStep<>(
        ProbeDraft.at(drafts.stream().flatMap(it -> it.points().stream()).toList()));
  }

  /** The entry point of a marker, {@code probe process("P").mark("M")}. */
  protected static <C extends Context> PointStep<C> mark(Marker<C> marker) {
    return at(new PointDraft.Mark(marker, Here.origin()));
  }

  /** A string argument of a marker, by the name that its {@link Marker} gives it. */
  protected static <C extends Context> Str<C> stringArgument(String name) {
    Origin origin = Here.origin();
    return new Str<>(scope -> scope.argument(name, origin));
  }

  /** A number argument of a marker, by the name that its {@link Marker} gives it. */
  protected static <C extends Context> Num<C> numberArgument(String name) {
    Origin origin = Here.origin();
    return new Num<>(scope -> scope.argument(name, origin));
  }

  private static List<ProbeDraft> drafts(ActionStep<?> first, ActionStep<?>... rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).map(it -> it.draft()).toList();
  }

  private static PointStep<Context> fixed(Component... components) {
    return at(new PointDraft.Fixed(List.of(components), Here.origin()));
  }

  private static PointStep<Context> ofProcess(String name) {
    return at(new PointDraft.OfProcess(List.of(part(name)), Here.origin()));
  }

  private static <C extends Context> PointStep<C> at(PointDraft point) {
    return new PointStep<>(ProbeDraft.at(List.of(point)));
  }

  private static Component part(String name) {
    return new Component(name, Optional.empty(), Here.origin());
  }

  private static Component part(String name, long argument) {
    Literal literal = new NumberLiteral(argument, Spelling.plain(), Here.origin());
    return new Component(name, Optional.of(literal), Here.origin());
  }
}
