package io.github.stapwright.simulator;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads probe points. */
final class Points {
  private static final Map<String, Long> TIMER_UNITS =
      Map.ofEntries(
          Map.entry("s", 1_000_000_000L),
          Map.entry("sec", 1_000_000_000L),
          Map.entry("ms", 1_000_000L),
          Map.entry("msec", 1_000_000L),
          Map.entry("us", 1_000L),
          Map.entry("usec", 1_000L),
          Map.entry("ns", 1L),
          Map.entry("nsec", 1L),
          Map.entry("jiffies", 4_000_000L));

  private Points() {}

  /**
   * Whether the point is {@code begin}, {@code end}, {@code error} or {@code never}, with a number
   * or without.
   */
  static boolean isNamed(ProbePoint point, String name) {
    return point.components().size() == 1 && point.components().get(0).name().equals(name);
  }

  /**
   * What {@code pp()} says: for a marker {@code process("P").statement(0xADDRESS)}, with an address
   * made from its name; anything else as it is written.
   */
  static String resolved(ProbePoint point) {
    Optional<String> mark = string(point, "mark");
    if (mark.isEmpty()) {
      return Layout.render(point);
    }
    String holder = string(point, "library").or(() -> string(point, "process")).orElse("");
    long address = 0x400000L + (mark.get().hashCode() & 0xfffff);
    return "process(\"" + holder + "\").statement(0x" + Long.toHexString(address) + ")";
  }

  /** What {@code probe_type()} says (context.stp of SystemTap 5.6). */
  static String type(ProbePoint point) {
    return switch (point.components().get(0).name()) {
      case "timer" ->
          point.components().get(1).name().equals("profile") ? "profile_timer" : "hrtimer";
      case "process" -> string(point, "mark").isPresent() ? "uprobe" : "utrace";
      default -> "begin_end";
    };
  }

  /**
   * The file or process that a point is in: {@code PATH}, {@code PATH!LIBRARY} or {@code pid:N}.
   */
  static String target(ProbePoint point) {
    OptionalLong pid = pid(point);
    String process =
        pid.isPresent() ? "pid:" + pid.getAsLong() : string(point, "process").orElse("");
    return process + string(point, "library").map(it -> "!" + it).orElse("");
  }

  /** The number of {@code begin(N)}, 0 if it has none. */
  static long order(ProbePoint point) {
    return number(point.components().get(0)).orElse(0);
  }

  /** The period of a timer in nanoseconds, if the point is one. */
  static OptionalLong timerPeriod(ProbePoint point) {
    List<Component> components = point.components();
    if (components.size() < 2 || !components.get(0).name().equals("timer")) {
      return OptionalLong.empty();
    }
    Component unit = components.get(1);
    OptionalLong number = number(unit);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    if (unit.name().equals("hz")) {
      return OptionalLong.of(1_000_000_000L / number.getAsLong());
    }
    Long length = TIMER_UNITS.get(unit.name());
    return length == null ? OptionalLong.empty() : OptionalLong.of(length * number.getAsLong());
  }

  /** The string argument of the component {@code name}, if the point has such a component. */
  static Optional<String> string(ProbePoint point, String name) {
    return point.components().stream()
        .filter(it -> it.name().equals(name))
        .flatMap(it -> it.argument().stream())
        .filter(StringLiteral.class::isInstance)
        .map(it -> ((StringLiteral) it).value().utf8())
        .findFirst();
  }

  /** The file in {@code /proc} that the point answers a reader of, if it is one. */
  static Optional<String> readFile(ProbePoint point) {
    boolean isRead = point.components().stream().anyMatch(it -> it.name().equals("read"));
    boolean isFile = point.components().get(0).name().equals("procfs");
    return isRead && isFile
        ? string(point, "procfs").or(() -> Optional.of("command"))
        : Optional.empty();
  }

  /** {@code maxsize(N)} of such a point. */
  static OptionalLong mostBytes(ProbePoint point) {
    return point.components().stream()
        .filter(it -> it.name().equals("maxsize"))
        .map(Points::number)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** The number that {@code process(PID)} names, if the point does. */
  static OptionalLong pid(ProbePoint point) {
    return point.components().get(0).name().equals("process")
        ? number(point.components().get(0))
        : OptionalLong.empty();
  }

  private static OptionalLong number(Component component) {
    return component.argument().isPresent()
            && component.argument().get() instanceof NumberLiteral number
        ? OptionalLong.of(number.value())
        : OptionalLong.empty();
  }
}
