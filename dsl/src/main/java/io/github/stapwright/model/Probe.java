package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A probe, {@code probe POINT, POINT { ... }}. */
public record Probe(List<ProbePoint> points, Block body, Origin origin) implements Declaration {

  /** Requires every component and copies lists. */
  public Probe {
    points = List.copyOf(points);
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.addAll(points);
    children.add(body);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Declaration.Visitor<R> visitor) {
    return visitor.visitProbe(this);
  }
}
