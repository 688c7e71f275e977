package io.github.stapwright.markers.source;

/** Text from outside, made harmless for a Javadoc comment. */
final class JavadocText {
  private JavadocText() {}

  /** A sentence; {@code `x`} becomes code. */
  static String of(String text) {
    StringBuilder result = new StringBuilder();
    String[] parts = text.split("`", -1);
    boolean paired = parts.length % 2 == 1;
    for (int index = 0; index < parts.length; index++) {
      boolean code = paired && index % 2 == 1;
      result.append(code ? code(parts[index]) : escaped(parts[index]));
    }
    return result.toString();
  }

  /** The text in a tag {@code code}, or escaped if it cannot stand in one. */
  static String code(String text) {
    boolean plain = text.chars().allMatch(it -> it >= ' ' && it < 0x7f && "{}\\".indexOf(it) < 0);
    return plain && !text.contains("*/") ? "{@code " + text + "}" : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            it -> {
              if (it < ' ' || "&<>@{}\\*/".indexOf(it) >= 0) {
                escaped.append("&#").append(it).append(';');
              } else {
                escaped.appendCodePoint(it);
              }
            });
    return escaped.toString();
  }
}
