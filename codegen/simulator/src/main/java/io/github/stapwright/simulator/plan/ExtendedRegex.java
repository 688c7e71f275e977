package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A POSIX extended regular expression on bytes. */
final class ExtendedRegex {
  private final Pattern pattern;

  private ExtendedRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Each byte is one character, so that the expression never sees half of a wider one. */
  static ExtendedRegex of(ByteString regex) {
    String text = new String(regex.toBytes(), StandardCharsets.ISO_8859_1);
    return new ExtendedRegex(Pattern.compile(translated(text), Pattern.DOTALL));
  }

  boolean matches(ByteString subject) {
    String text = new String(subject.toBytes(), StandardCharsets.ISO_8859_1);
    return pattern.matcher(text).find();
  }

  /** Inside brackets Java gives a meaning to characters that POSIX takes literally. */
  private static String translated(String regex) {
    StringBuilder java = new StringBuilder();
    int at = 0;
    while (at < regex.length()) {
      char next = regex.charAt(at);
      if (next == '\\' && at + 1 < regex.length()) {
        java.append(Pattern.quote(regex.substring(at + 1, at + 2)));
        at += 2;
      } else if (next == '[') {
        at = bracket(regex, at, java);
      } else {
        java.append(next == '$' ? "\\z" : String.valueOf(next));
        at++;
      }
    }
    return java.toString();
  }

  private static int bracket(String regex, int begin, StringBuilder java) {
    int at = begin + 1;
    java.append('[');
    if (at < regex.length() && regex.charAt(at) == '^') {
      java.append('^');
      at++;
    }
    boolean first = true;
    while (at < regex.length() && (first || regex.charAt(at) != ']')) {
      first = false;
      int classEnd = regex.startsWith("[:", at) ? regex.indexOf(":]", at) : -1;
      if (classEnd > 0) {
        java.append(posixClass(regex.substring(at + 2, classEnd)));
        at = classEnd + 2;
      } else {
        char member = regex.charAt(at++);
        java.append("\\[]^&".indexOf(member) >= 0 ? "\\" + member : String.valueOf(member));
      }
    }
    java.append(']');
    return at + 1;
  }

  private static String posixClass(String name) {
    return switch (name) {
      case "alpha" -> "\\p{Alpha}";
      case "digit" -> "0-9";
      case "alnum" -> "\\p{Alnum}";
      case "upper" -> "A-Z";
      case "lower" -> "a-z";
      case "space" -> "\\s\\x0b";
      case "punct" -> "\\p{Punct}";
      case "print" -> "\\x20-\\x7e";
      case "graph" -> "\\x21-\\x7e";
      case "cntrl" -> "\\p{Cntrl}";
      case "xdigit" -> "0-9A-Fa-f";
      case "blank" -> " \\t";
      default -> "";
    };
  }
}
