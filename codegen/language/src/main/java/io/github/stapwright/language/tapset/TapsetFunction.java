package io.github.stapwright.language.tapset;

import io.github.stapwright.model.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The signature of a tapset function.
 *
 * @param result what it returns, or nothing
 */
public record TapsetFunction(String name, Optional<Type> result, List<Type> parameters) {
  /** Copies the list. */
  public TapsetFunction {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(result, "result");
    parameters = List.copyOf(parameters);
  }
}
