package io.github.stapwright.language.importer;

import io.github.stapwright.model.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Names and literals of Java. */
final class JavaWords {
  private static final int MOST = 80;

  private JavaWords() {}

  /** {@code generation_of} as {@code generationOf}; a word that Java keeps gets an underscore. */
  static String variable(String name) {
    StringBuilder camel = new StringBuilder();
    boolean up = false;
    for (char letter : name.replaceAll("^[_$]+", "").toCharArray()) {
      if (letter == '_' || letter == '$') {
        up = true;
      } else {
        camel.append(up && !camel.isEmpty() ? Character.toUpperCase(letter) : letter);
        up = false;
      }
    }
    String plain =
        camel.isEmpty() || !Character.isLetter(camel.charAt(0)) ? "the" + camel : camel.toString();
    String lower =
        plain.equals(plain.toUpperCase(Locale.ROOT))
            ? plain.toLowerCase(Locale.ROOT)
            : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    return SourceVersion.isKeyword(lower) || lower.equals("var") || lower.equals("record")
        ? lower + "Value"
        : lower;
  }

  /** {@code call-counts.stp} as {@code CallCounts}. */
  static String className(String file) {
    String base = file.replaceAll(".*/", "").replaceAll("[.](stp|stap)$", "");
    StringBuilder name = new StringBuilder();
    for (String word : base.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return name.isEmpty() || !Character.isLetter(name.charAt(0))
        ? "Script" + name
        : name.toString();
  }

  /** A number as Java's {@code long}. */
  static String literal(long value) {
    if (value == Long.MIN_VALUE) {
      return "Long.MIN_VALUE";
    }
    boolean small = value == (int) value;
    return Long.toString(value) + (small ? "" : "L");
  }

  /** Text that a Java string can hold, if the bytes are one. */
  static Optional<String> text(ByteString bytes) {
    String text = bytes.utf8();
    boolean isText = ByteString.of(text).equals(bytes) && text.indexOf('\0') < 0;
    return isText ? Optional.of(text) : Optional.empty();
  }

  /** A string literal with its quotes. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(it -> literal.append(escaped((char) it)));
    return literal.append('"').toString();
  }

  /** The literal of a long text, cut behind ends of lines and into pieces that a line can hold. */
  static Code.Literals literals(String text) {
    List<String> pieces = new ArrayList<>();
    for (String line : text.split("(?<=\n)", -1)) {
      String rest = line;
      while (rest.length() > MOST) {
        int cut = rest.lastIndexOf(' ', MOST) + 1;
        cut = cut > 0 ? cut : MOST;
        pieces.add(literal(rest.substring(0, cut)));
        rest = rest.substring(cut);
      }
      if (!rest.isEmpty()) {
        pieces.add(literal(rest));
      }
    }
    return new Code.Literals(pieces);
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default ->
          letter < ' ' || letter > '~' && !Character.isLetterOrDigit(letter)
              ? String.format(Locale.ROOT, "\\u%04x", (int) letter)
              : String.valueOf(letter);
    };
  }
}
