package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One probe point, {@code process("P").mark("M") ? if (CONDITION)}. */
public record ProbePoint(
    List<Component> components,
    Resolution resolution,
    Optional<Expression> condition,
    Origin origin)
    implements Node {

  /** Requires every component and copies lists. */
  public ProbePoint {
    components = List.copyOf(components);
    Objects.requireNonNull(resolution, "resolution");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(origin, "origin");
    if (components.isEmpty()) {
      throw new IllegalArgumentException("a probe point has at least one component");
    }
  }

  /** What happens when nothing matches the point. */
  public enum Resolution {
    /** The script is refused. */
    REQUIRED(""),
    /** {@code ?}: the point is left out. */
    OPTIONAL("?"),
    /** {@code !}: the point is left out; if it matches, the points after it are. */
    SUFFICIENT("!");

    private final String text;

    Resolution(String text) {
      this.text = text;
    }

    /** The suffix as it is written, empty for a required point. */
    public String text() {
      return text;
    }
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.addAll(components);
    condition.ifPresent(children::add);
    return List.copyOf(children);
  }
}
