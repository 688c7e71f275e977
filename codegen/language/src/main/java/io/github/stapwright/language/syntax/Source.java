package io.github.stapwright.language.syntax;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A script as it was read: its name in messages and its bytes.
 *
 * @param name the file name, or {@code -} for standard input
 * @param holder the line of Java that holds the text, if it is no file
 */
public record Source(String name, ByteString bytes, Optional<Origin> holder) {
  /** Requires every component. */
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(holder, "holder");
  }

  /** A file. */
  public Source(String name, ByteString bytes) {
    this(name, bytes, Optional.empty());
  }

  /** The bytes under a name. */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, ByteString.of(bytes));
  }

  /** The UTF-8 bytes of {@code text} under a name. */
  public static Source of(String name, String text) {
    return new Source(name, ByteString.of(text));
  }

  /** The same text, all of it at one line of Java. */
  Source heldBy(Origin line) {
    return new Source(name, bytes, Optional.of(line));
  }

  /** The place of a part of it: in the file, or the line of Java. */
  public Origin origin(int line, int column, int length) {
    return holder.orElseGet(() -> Origin.script(name, line, column, length));
  }
}
