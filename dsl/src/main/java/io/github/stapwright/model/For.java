package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code for (START; CONDITION; STEP) BODY}; a missing condition is true. */
public record For(
    Optional<Expression> start,
    Optional<Expression> condition,
    Optional<Expression> step,
    Statement body,
    Origin origin)
    implements Loop {

  /** Requires every component and copies lists. */
  public For {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    start.ifPresent(children::add);
    condition.ifPresent(children::add);
    step.ifPresent(children::add);
    children.add(body);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitFor(this);
  }
}
