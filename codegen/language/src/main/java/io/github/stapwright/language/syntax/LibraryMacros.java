package io.github.stapwright.language.syntax;

import java.util.Map;
import java.util.Optional;

/** The macros that every script knows without defining them: those of a tapset library. */
public final class LibraryMacros {
  private static final LibraryMacros NONE = new LibraryMacros(Map.of());

  private final Map<String, Macro> macros;

  LibraryMacros(Map<String, Macro> macros) {
    this.macros = Map.copyOf(macros);
  }

  /** No macros. */
  public static LibraryMacros none() {
    return NONE;
  }

  /** How many there are. */
  public int size() {
    return macros.size();
  }

  Optional<Macro> find(String name) {
    return Optional.ofNullable(macros.get(name));
  }
}
