package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code @enum("NAME")}, since SystemTap 5.5. */
public record EnumConstant(Literal name, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public EnumConstant {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(name);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitEnumConstant(this);
  }
}
