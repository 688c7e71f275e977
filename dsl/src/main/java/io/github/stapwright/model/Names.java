package io.github.stapwright.model;

import java.util.Set;
import java.util.regex.Pattern;

/** What may be a name in a script. */
public final class Names {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

  private static final Set<String> KEYWORDS =
      Set.of(
          "probe",
          "global",
          "private",
          "function",
          "if",
          "else",
          "for",
          "foreach",
          "in",
          "limit",
          "return",
          "delete",
          "while",
          "break",
          "continue",
          "next",
          "string",
          "long",
          "try",
          "catch");

  private Names() {}

  /** Whether {@code name} has the form of an identifier, which keywords have too. */
  public static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
  }

  /** Whether {@code name} is one of the 20 words that SystemTap reserves (parse.cxx, since 3.0). */
  public static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  // SystemTap's grammar takes `global $x` and `foreach ($k in a)`; only its checks refuse them.
  static void requireIdentifier(String name) {
    if (!isIdentifier(name.startsWith("$") ? "_" + name : name)) {
      throw new IllegalArgumentException(
          "`"
              + name
              + "` is not a name: a name has letters, digits, `_` and `$` and begins with a letter or `_`");
    }
  }
}
