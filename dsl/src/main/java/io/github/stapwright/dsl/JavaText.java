package io.github.stapwright.dsl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens when Java makes text of something that has a value only while the script runs: the
 * text gets a mark, and whoever takes text refuses it at the user's line.
 */
final class JavaText {
  /** Characters for private use, which no script, path or name holds. */
  private static final char BEGIN = '\uE5A7';

  private static final char END = '\uE5A8';
  private static final Pattern MARK = Pattern.compile(BEGIN + "([A-Za-z]+)" + END);

  private JavaText() {}

  /** What {@code toString()} of a part of a script gives. */
  static String of(Object part) {
    return BEGIN + part.getClass().getSimpleName() + END;
  }

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException if Java has joined a part of a script into it
   */
  static String checked(String text) {
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      throw new IllegalArgumentException(
          "Java joined a `"
              + mark.group(1)
              + "` into a text, but its value is known only while the script runs: give it as a"
              + " value of its own, such as print(\"left %s\\n\", funcname())");
    }
    return text;
  }
}
