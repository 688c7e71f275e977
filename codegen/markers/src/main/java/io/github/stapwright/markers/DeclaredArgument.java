package io.github.stapwright.markers;

import java.util.Objects;

/**
 * An argument as its provider declares it.
 *
 * @param name its name
 * @param cType its C type, such as {@code const char *}
 * @param kind how it is read
 * @param summary what it holds, one sentence
 */
public record DeclaredArgument(String name, String cType, Kind kind, String summary) {

  /** How an argument is read. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** The address of a NUL-terminated string. */
    STRING,
    /** The address of something else. */
    POINTER
  }

  /** Requires every component. */
  public DeclaredArgument {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(cType, "cType");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(summary, "summary");
  }
}
