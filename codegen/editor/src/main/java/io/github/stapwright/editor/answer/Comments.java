package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.ScriptWords;
import java.util.ArrayList;
import java.util.List;

/** The comments of a script: what lies between its tokens and is no space. */
final class Comments {
  private Comments() {}

  /** A comment between two offsets. */
  record Comment(int from, int to, boolean ofLine) {}

  /** Those in a pair of signs. */
  static List<Comment> of(Analysis analysis) {
    return all(analysis).stream().filter(it -> !it.ofLine()).toList();
  }

  /** Those that end with their line. */
  static List<Comment> ofLines(Analysis analysis) {
    return all(analysis).stream().filter(Comment::ofLine).toList();
  }

  static List<Comment> all(Analysis analysis) {
    ScriptWords words = analysis.index().words();
    String text = analysis.document().text();
    List<Comment> comments = new ArrayList<>();
    for (int at = 0; at <= words.size(); at++) {
      int from = at == 0 ? 0 : words.get(at - 1).to();
      int to = at == words.size() ? text.length() : words.get(at).from();
      between(text, from, to, comments);
    }
    return comments;
  }

  private static void between(String text, int from, int to, List<Comment> comments) {
    int at = from;
    while (at < to) {
      boolean block = text.startsWith("/*", at);
      if (!block && text.charAt(at) != '#' && !text.startsWith("//", at)) {
        at++;
        continue;
      }
      int end = block ? text.indexOf("*/", at + 2) : text.indexOf('\n', at);
      int close = end < 0 || end > to ? to : block ? end + 2 : end;
      comments.add(new Comment(at, close, !block));
      at = close;
    }
  }
}
