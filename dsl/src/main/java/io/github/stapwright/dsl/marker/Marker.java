package io.github.stapwright.dsl.marker;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A static marker of a provider, {@code process("P").mark("name")}.
 *
 * @param <C> the context that its handler has
 */
@SuppressWarnings("UnusedTypeParameter") // It ties an entry point to what its marker carries.
public final class Marker<C extends Context> {
  private final String provider;
  private final String name;
  private final List<MarkerArgument> arguments;

  private Marker(String provider, String name, List<MarkerArgument> arguments) {
    this.provider = Objects.requireNonNull(provider, "provider");
    this.name = Objects.requireNonNull(name, "name");
    this.arguments = List.copyOf(arguments);
  }

  /**
   * A marker by its provider, its name with {@code __} where DTrace writes {@code -}, and its
   * arguments.
   */
  public static <C extends Context> Marker<C> of(
      String provider, String name, MarkerArgument... arguments) {
    return new Marker<>(provider, name, List.of(arguments));
  }

  /** The provider, such as {@code python}. */
  public String provider() {
    return provider;
  }

  /** The name, such as {@code function__entry}. */
  public String name() {
    return name;
  }

  /** The arguments that a handler may read. */
  public List<MarkerArgument> arguments() {
    return arguments;
  }

  /** The argument of that name, if this marker carries it. */
  public Optional<MarkerArgument> argument(String argument) {
    return arguments.stream().filter(it -> it.name().equals(argument)).findFirst();
  }

  @Override
  public String toString() {
    return provider + ":" + name;
  }
}
