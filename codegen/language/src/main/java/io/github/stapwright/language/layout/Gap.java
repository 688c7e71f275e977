package io.github.stapwright.language.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two tokens: comments, and how many line ends before each of them and before
 * the token behind.
 *
 * @param breaks line ends before the second token
 */
record Gap(List<Comment> comments, int breaks) {

  /**
   * A comment.
   *
   * @param breaks line ends before it
   * @param endsLine whether it reaches to the end of its line
   */
  record Comment(String text, int breaks, boolean endsLine) {}

  /** The parts of spaces and comments. */
  static Gap of(String text) {
    List<Comment> comments = new ArrayList<>();
    int breaks = 0;
    int at = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == '#' || text.startsWith("//", at) || text.startsWith("/*", at)) {
        boolean endsLine = !text.startsWith("/*", at);
        int end = end(text, at, endsLine);
        comments.add(new Comment(text.substring(at, end).stripTrailing(), breaks, endsLine));
        breaks = 0;
        at = end;
      } else {
        breaks += next == '\n' ? 1 : 0;
        at++;
      }
    }
    return new Gap(comments, breaks);
  }

  private static int end(String text, int at, boolean endsLine) {
    int found = endsLine ? text.indexOf('\n', at) : text.indexOf("*/", at + 2);
    return found < 0 ? text.length() : endsLine ? found : found + 2;
  }

  /** Whether the author left the line between the tokens. */
  boolean breaksLine() {
    return breaks > 0 || comments.stream().anyMatch(it -> it.breaks() > 0 || it.endsLine());
  }
}
