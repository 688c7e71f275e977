package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code @enumname(OPERAND, "TYPE", "MODULE")}, since SystemTap 5.6. */
public record EnumName(
    Expression operand, Optional<Literal> type, Optional<Literal> module, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public EnumName {
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(operand);
    type.ifPresent(children::add);
    module.ifPresent(children::add);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitEnumName(this);
  }
}
