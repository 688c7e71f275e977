package io.github.stapwright.markers;

import java.util.Objects;
import java.util.Optional;

/**
 * An argument as its provider declares it.
 *
 * @param name its name
 * @param cType its C type, such as {@code const char *}
 * @param kind how it is read
 * @param summary what it holds, one sentence
 * @param layout size in bytes and sign on 64-bit Linux as a note spells them, such as {@code -4}
 *     for {@code int}; nothing if the type is not known
 * @param length the argument that holds how many bytes a string has which no NUL ends
 */
public record DeclaredArgument(
    String name,
    String cType,
    Kind kind,
    String summary,
    Optional<String> layout,
    Optional<String> length) {

  /** How an argument is read. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** The address of a string, ended by a NUL unless another argument holds its length. */
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
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(length, "length");
  }

  /** An argument that is no string without an end. */
  public DeclaredArgument(
      String name, String cType, Kind kind, String summary, Optional<String> layout) {
    this(name, cType, kind, summary, layout, Optional.empty());
  }

  /** An argument whose type C itself knows, or nobody. */
  public DeclaredArgument(String name, String cType, Kind kind, String summary) {
    this(name, cType, kind, summary, layoutOf(cType));
  }

  /** This string, which has as many bytes as the argument {@code other} says. */
  public DeclaredArgument withLength(String other) {
    return new DeclaredArgument(name, cType, kind, summary, layout, Optional.of(other));
  }

  /** Size and sign of a C type on 64-bit Linux, if it is one of C, stdint.h or POSIX. */
  public static Optional<String> layoutOf(String cType) {
    return TypeLayout.of(cType);
  }
}
