package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.StringLiteral;
import java.nio.charset.StandardCharsets;

/** What the C compiler makes of a string literal. */
final class StringLiterals {
  private StringLiterals() {}

  /** Two literals are compared while the script is translated, with their escapes as they stand. */
  static ByteString spelled(StringLiteral literal) {
    String spelling = literal.spelling().text();
    return spelling.isEmpty()
        ? literal.value()
        : ByteString.of(spelling.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A string ends at its first NUL. */
  static ByteString untilNul(ByteString value) {
    for (int index = 0; index < value.size(); index++) {
      if (value.at(index) == 0) {
        return value.slice(0, index);
      }
    }
    return value;
  }
}
