package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A probe alias, {@code probe NAME = POINT { ... }}; its body runs before that of the probe which
 * uses it, or after with {@code +=}.
 */
public record Alias(
    List<ProbePoint> names,
    Form form,
    List<ProbePoint> points,
    Block body,
    Optional<Block> epilogue,
    Origin origin)
    implements Declaration {

  /** Requires every component and copies lists. */
  public Alias {
    names = List.copyOf(names);
    Objects.requireNonNull(form, "form");
    points = List.copyOf(points);
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(epilogue, "epilogue");
    Objects.requireNonNull(origin, "origin");
  }

  /** Where the body of an alias stands relative to that of the probe which uses it. */
  public enum Form {
    /** {@code =}: the body runs first; an epilogue may follow. */
    PROLOGUE,
    /** {@code +=}: the body runs last. */
    EPILOGUE
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.addAll(names);
    children.addAll(points);
    children.add(body);
    epilogue.ifPresent(children::add);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Declaration.Visitor<R> visitor) {
    return visitor.visitAlias(this);
  }
}
