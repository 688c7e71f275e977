package io.github.stapwright.language.syntax;

import io.github.stapwright.model.ByteString;
import java.util.Objects;

/**
 * A script as it was read: its name in messages and its bytes.
 *
 * @param name the file name, or {@code -} for standard input
 */
public record Source(String name, ByteString bytes) {
  /** Requires both. */
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bytes, "bytes");
  }

  /** The bytes under a name. */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, ByteString.of(bytes));
  }

  /** The UTF-8 bytes of {@code text} under a name. */
  public static Source of(String name, String text) {
    return new Source(name, ByteString.of(text));
  }
}
