package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A function, {@code function NAME:TYPE (PARAMETER, ...) { ... }}; functions of one name and arity
 * form a chain ordered by priority.
 */
public record Function(
    boolean isPrivate,
    String name,
    Optional<Type> result,
    List<Parameter> parameters,
    OptionalLong priority,
    FunctionBody body,
    Origin origin)
    implements Declaration {

  /** Requires every component and copies lists. */
  public Function {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(result, "result");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(origin, "origin");
    Names.requireIdentifier(name);
  }

  /** Its name and the number of its parameters. */
  public Signature signature() {
    return new Signature(name, parameters.size());
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.addAll(parameters);
    children.add(body);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Declaration.Visitor<R> visitor) {
    return visitor.visitFunction(this);
  }
}
