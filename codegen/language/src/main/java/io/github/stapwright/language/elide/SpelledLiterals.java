package io.github.stapwright.language.elide;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.StringLiteral;
import java.nio.charset.StandardCharsets;

/**
 * What folding does with string literals: SystemTap has their escapes before its eyes, as they are
 * spelled, and so {@code "\x61" == "a"} is false.
 */
final class SpelledLiterals {
  private SpelledLiterals() {}

  static int compare(StringLiteral left, StringLiteral right) {
    return between(left).compareTo(between(right));
  }

  static StringLiteral concatenated(StringLiteral left, StringLiteral right, Origin origin) {
    return new StringLiteral(
        left.value().concat(right.value()),
        Spelling.of('"' + between(left) + between(right) + '"'),
        origin);
  }

  /** The bytes between the quotes; literals side by side are one. */
  private static String between(StringLiteral literal) {
    String spelling = literal.spelling().text();
    if (spelling.isEmpty()) {
      return escaped(literal.value());
    }
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (int at = 0; at < spelling.length(); at++) {
      char next = spelling.charAt(at);
      if (next == '"') {
        inside = !inside;
      } else if (inside) {
        text.append(next);
        if (next == '\\') {
          text.append(spelling.charAt(++at));
        }
      }
    }
    return text.toString();
  }

  private static String escaped(ByteString value) {
    return new String(value.toBytes(), StandardCharsets.ISO_8859_1)
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n");
  }
}
