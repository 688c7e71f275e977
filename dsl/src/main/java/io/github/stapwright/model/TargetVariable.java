package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A variable of the traced program, {@code $arg1}, {@code $$vars}, {@code $return}; the name
 * includes the {@code $}.
 */
public record TargetVariable(String name, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public TargetVariable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * Which argument of a marker or a system call it names: 3 for {@code $arg3}, and for {@code
   * $arg03} too, since SystemTap reads the digits as strtol(3) does (tried with 5.6).
   */
  public OptionalInt argument() {
    return name.matches("[$]arg0*[1-9][0-9]{0,5}")
        ? OptionalInt.of(Integer.parseInt(name.substring("$arg".length())))
        : OptionalInt.empty();
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitTargetVariable(this);
  }
}
