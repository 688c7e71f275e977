package io.github.stapwright.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something was written: a file, a line, and in a script the column and length in bytes; for
 * Java also the line that called it.
 *
 * <p>All origins are equal and hash alike, so that the equality of two nodes means "the same
 * script", and a rewrite cannot forget where a thing came from.
 */
public final class Origin {
  private static final Origin UNKNOWN = new Origin("", 0, 0, 0, null);

  private final String file;
  private final int line;
  private final int column;
  private final int length;
  private final @Nullable Origin caller;

  private Origin(String file, int line, int column, int length, @Nullable Origin caller) {
    this.file = Objects.requireNonNull(file, "file");
    this.line = line;
    this.column = column;
    this.length = length;
    this.caller = caller;
  }

  /** Nobody wrote it: it was made by the binder, or the class files hold no lines. */
  public static Origin unknown() {
    return UNKNOWN;
  }

  /**
   * A place in a script.
   *
   * @param line from 1
   * @param column in bytes, from 1
   * @param length in bytes
   */
  public static Origin script(String file, int line, int column, int length) {
    return new Origin(file, line, column, length, null);
  }

  /**
   * A line of Java, with {@code file} below its source root, such as {@code
   * com/example/Trace.java}.
   */
  public static Origin java(String file, int line) {
    return new Origin(file, line, 0, 0, null);
  }

  /**
   * This place, reached from {@code outer}: the caller of a helper method, or the use of a macro.
   */
  public Origin calledFrom(Origin outer) {
    return new Origin(file, line, column, length, Objects.requireNonNull(outer, "outer"));
  }

  /** Whether the place is known. */
  public boolean isKnown() {
    return line > 0;
  }

  /** The file, empty when unknown. */
  public String file() {
    return file;
  }

  /** The line from 1, or 0 when unknown. */
  public int line() {
    return line;
  }

  /** The column in bytes from 1, or 0 for a line of Java. */
  public int column() {
    return column;
  }

  /** The length in bytes, or 0 when only the beginning is known. */
  public int length() {
    return length;
  }

  /** Where this was called or expanded from. */
  public Optional<Origin> caller() {
    return Optional.ofNullable(caller);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Origin;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  /** {@code FILE:LINE} or {@code FILE:LINE:COLUMN}, empty when unknown. */
  @Override
  public String toString() {
    if (!isKnown()) {
      return "";
    }
    return column > 0 ? file + ":" + line + ":" + column : file + ":" + line;
  }
}
