package io.github.stapwright.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call of a Python function: {@code function__entry}, what happens inside, {@code
 * function__return}.
 */
public final class Call extends Happening {
  private final String function;
  private final List<Happening> inside;
  private final Shape shape;

  private Call(String function, List<Happening> inside, Shape shape) {
    this.function = Objects.requireNonNull(function, "function");
    this.inside = List.copyOf(inside);
    this.shape = shape;
  }

  static Call of(String function, Happening... inside) {
    return new Call(function, List.of(inside), Shape.PLAIN);
  }

  /** In this file, as are the calls inside that name none; {@code test.py} unless one is named. */
  public Call in(String file) {
    return with(shape.in(Objects.requireNonNull(file, "file")));
  }

  /**
   * Entered at one line and left at another. Without this a call is entered at line 1 and left one
   * line further down for each thing that happens inside.
   */
  public Call lines(long entered, long left) {
    return with(shape.lines(entered, left));
  }

  /**
   * Taking this long from entry to return; what happens inside comes first, the rest of the time
   * after it. Without this a call takes as long as what happens inside.
   */
  public Call taking(Duration time) {
    if (Objects.requireNonNull(time, "time").isNegative()) {
      throw new IllegalArgumentException("time does not run backwards: a call takes none or some");
    }
    return with(shape.taking(time));
  }

  /** By this thread, as are the calls inside that name none. */
  public Call by(Traced thread) {
    return with(shape.by(Objects.requireNonNull(thread, "thread")));
  }

  /** Without its entry: it began before the script did, or CPython 3.11 passed no entry marker. */
  public Call withoutEntry() {
    return with(shape.withoutEntry());
  }

  /** Without its return: it goes on after the script, or its return was missed. */
  public Call withoutReturn() {
    return with(shape.withoutReturn());
  }

  private Call with(Shape other) {
    return new Call(function, inside, other);
  }

  @Override
  void happen(Timeline outer) {
    happen(outer, () -> inside.forEach(it -> it.happen(innerOf(outer))));
  }

  /** The same with {@code body} instead of what happens inside. */
  void happen(Timeline outer, Runnable body) {
    Timeline timeline = innerOf(outer);
    Duration entered = timeline.now();
    if (shape.isEntered()) {
      event("function__entry", shape.entered(), timeline);
    }
    body.run();
    shape.time().ifPresent(it -> timeline.pass(rest(it, timeline.now().minus(entered))));
    if (shape.isLeft()) {
      event("function__return", shape.left(inside.size()), timeline);
    }
  }

  private Timeline innerOf(Timeline outer) {
    return outer.by(shape.thread()).in(shape.file());
  }

  private void event(String marker, long line, Timeline timeline) {
    MarkerEvent.of("python", marker)
        .with(timeline.file())
        .with(function)
        .with(line)
        .happen(timeline);
  }

  private Duration rest(Duration whole, Duration passed) {
    if (passed.compareTo(whole) > 0) {
      throw new IllegalArgumentException(
          "the call of `%s` takes %d us, but what happens in it takes %d us"
              .formatted(function, whole.toNanos() / 1000, passed.toNanos() / 1000));
    }
    return whole.minus(passed);
  }

  /** Where, by whom and how long. */
  private record Shape(
      Optional<String> file,
      Optional<Lines> lines,
      Optional<Duration> time,
      Optional<Traced> thread,
      boolean isEntered,
      boolean isLeft) {
    private static final Shape PLAIN =
        new Shape(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, true);

    Shape in(String other) {
      return new Shape(Optional.of(other), lines, time, thread, isEntered, isLeft);
    }

    Shape lines(long entered, long left) {
      Lines other = new Lines(entered, left);
      return new Shape(file, Optional.of(other), time, thread, isEntered, isLeft);
    }

    Shape taking(Duration other) {
      return new Shape(file, lines, Optional.of(other), thread, isEntered, isLeft);
    }

    Shape by(Traced other) {
      return new Shape(file, lines, time, Optional.of(other), isEntered, isLeft);
    }

    Shape withoutEntry() {
      return new Shape(file, lines, time, thread, false, isLeft);
    }

    Shape withoutReturn() {
      return new Shape(file, lines, time, thread, isEntered, false);
    }

    long entered() {
      return lines.map(Lines::entered).orElse(1L);
    }

    long left(int inside) {
      return lines.map(Lines::left).orElse(1L + inside);
    }
  }

  private record Lines(long entered, long left) {}
}
