package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Names;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A function of the script, told apart from others by being this object. */
public final class FunctionDraft {
  private final String name;
  private final List<LocalDraft> parameters;
  private final Optional<Type> result;
  private final OptionalLong priority;
  private final Supplier<Draft<List<Statement>>> body;
  private final Origin origin;
  private final List<FunctionDraft> others;

  /**
   * A function whose body is asked for only when the script is bound, so that it may call itself.
   *
   * @throws IllegalArgumentException if the name is no identifier or is a keyword
   */
  public FunctionDraft(
      String name,
      List<LocalDraft> parameters,
      Optional<Type> result,
      OptionalLong priority,
      Supplier<Draft<List<Statement>>> body,
      List<FunctionDraft> others,
      Origin origin) {
    if (!Names.isIdentifier(Objects.requireNonNull(name, "name")) || Names.isKeyword(name)) {
      throw new IllegalArgumentException(
          "`"
              + name
              + "` cannot be a function: a name has letters, digits and `_` and is no keyword of SystemTap");
    }
    this.name = name;
    this.parameters = List.copyOf(parameters);
    this.result = Objects.requireNonNull(result, "result");
    this.priority = Objects.requireNonNull(priority, "priority");
    this.body = Objects.requireNonNull(body, "body");
    this.others = List.copyOf(others);
    this.origin = Objects.requireNonNull(origin, "origin");
  }

  /** Its name, the same for all functions of an overload chain. */
  public String name() {
    return name;
  }

  /** Its parameters, which are open in its body. */
  public List<LocalDraft> parameters() {
    return parameters;
  }

  /** What it returns, if it returns something. */
  public Optional<Type> result() {
    return result;
  }

  /** Its place in an overload chain, from 1; lower runs first. */
  public OptionalLong priority() {
    return priority;
  }

  /** Its statements. */
  public Draft<List<Statement>> body() {
    return body.get();
  }

  /** The other functions of its overload chain. */
  public List<FunctionDraft> others() {
    return others;
  }

  /** Where it was declared. */
  public Origin origin() {
    return origin;
  }
}
