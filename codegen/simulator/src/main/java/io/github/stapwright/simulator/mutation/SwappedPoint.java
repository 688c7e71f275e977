package io.github.stapwright.simulator.mutation;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other end of what a probe is on: the return for the entry, the end for the beginning. */
final class SwappedPoint {
  private static final Map<String, String> OTHER =
      Map.of(
          "entry", "return",
          "return", "entry",
          "start", "done",
          "done", "start",
          "begin", "end",
          "end", "begin");

  private SwappedPoint() {}

  static Optional<ProbePoint> of(ProbePoint point) {
    List<Component> swapped = point.components().stream().map(SwappedPoint::of).toList();
    return swapped.equals(point.components())
        ? Optional.empty()
        : Optional.of(
            new ProbePoint(swapped, point.resolution(), point.condition(), point.origin()));
  }

  private static Component of(Component component) {
    String name = OTHER.getOrDefault(component.name(), component.name());
    boolean marks = component.name().equals("mark");
    Optional<Literal> argument =
        component.argument().map(it -> marks && it instanceof StringLiteral mark ? of(mark) : it);
    return new Component(name, argument, component.origin());
  }

  private static Literal of(StringLiteral mark) {
    String text = mark.value().utf8();
    for (Map.Entry<String, String> pair : OTHER.entrySet()) {
      if (text.endsWith("_" + pair.getKey())) {
        String other = text.substring(0, text.length() - pair.getKey().length()) + pair.getValue();
        return new StringLiteral(ByteString.of(other), mark.spelling(), mark.origin());
      }
    }
    return mark;
  }
}
