package io.github.stapwright.markers.source;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the markers of a provider and their arguments are called in its marker class. */
public final class MarkerWords {
  private final Provider provider;
  private final List<ContextGroup> groups;
  private final ClassNames names;

  private MarkerWords(String className, Provider provider, Map<Set<String>, String> contextNames) {
    this.provider = Objects.requireNonNull(provider, "provider");
    this.groups = ContextGroup.of(provider);
    this.names = new ClassNames(className, provider, groups, contextNames);
  }

  /**
   * The words of a marker class.
   *
   * @param className its simple name
   * @param contextNames the names of contexts that it was generated with
   */
  public static MarkerWords of(
      String className, Provider provider, Map<Set<String>, String> contextNames) {
    return new MarkerWords(className, provider, contextNames);
  }

  /**
   * A marker.
   *
   * @param entryPoint the method for it, such as {@code onFunctionEntry}
   * @param arguments its arguments in order, {@code $arg1} first
   */
  public record Word(String entryPoint, List<Accessor> arguments) {
    /** Copies the list. */
    public Word {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An argument.
   *
   * @param name what the provider calls it, and the binder a local that holds it
   * @param method the method for it, such as {@code filename}
   * @param isString whether it is the address of a string, which the method reads
   */
  public record Accessor(String name, String method, boolean isString) {}

  /** The words for the marker of that name, if the provider has one. */
  public Optional<Word> marker(String name) {
    return provider.markers().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .map(it -> new Word(names.entryPoint(it), accessors(it)));
  }

  /** The methods of all markers and arguments. */
  public Set<String> methods() {
    Set<String> methods = new TreeSet<>();
    for (DeclaredMarker marker : provider.markers()) {
      methods.add(names.entryPoint(marker));
      accessors(marker).forEach(it -> methods.add(it.method()));
    }
    return methods;
  }

  private List<Accessor> accessors(DeclaredMarker marker) {
    List<Accessor> accessors = new ArrayList<>();
    for (DeclaredArgument argument : marker.arguments()) {
      accessors.add(
          new Accessor(
              argument.name(),
              accessor(marker, argument),
              argument.kind() == DeclaredArgument.Kind.STRING));
    }
    return accessors;
  }

  private String accessor(DeclaredMarker marker, DeclaredArgument argument) {
    for (ContextGroup group : groups) {
      if (group.markers().contains(marker.name())) {
        for (DeclaredArgument own : group.arguments()) {
          if (ContextGroup.same(own, argument)) {
            return names.accessor(group, own);
          }
        }
      }
    }
    throw new AssertionError(argument + " is in no context of " + provider.name());
  }
}
