package io.github.stapwright.language.importer;

import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.ScriptToken;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment of a file.
 *
 * @param lines its text as comments of Java, one for each line
 * @param isHeader whether it stands before the first token
 * @param isBehind whether a token stands before it in its line
 * @param isInBlock whether it stands between braces
 */
record FileComment(
    List<String> lines,
    int line,
    int column,
    boolean isHeader,
    boolean isBehind,
    boolean isInBlock) {

  private static final int WIDTH = 74;

  FileComment {
    lines = List.copyOf(lines);
  }

  /** All comments, in order. */
  static List<FileComment> all(FileTokens tokens) {
    List<FileComment> comments = new ArrayList<>();
    int depth = 0;
    int line = 1;
    int column = 1;
    for (int index = 0; index <= tokens.tokens().size(); index++) {
      Gap gap = new Gap(tokens.before(index).utf8(), line, column);
      gap.read(index == 0, depth > 0, comments);
      line = gap.line;
      column = gap.column;
      if (index < tokens.tokens().size()) {
        ScriptToken token = tokens.tokens().get(index);
        depth += token.text().equals("{") ? 1 : token.text().equals("}") ? -1 : 0;
        for (char letter : token.text().toCharArray()) {
          line += letter == '\n' ? 1 : 0;
          column = letter == '\n' ? 1 : column + 1;
        }
      }
    }
    return comments;
  }

  /** The text between two tokens. */
  private static final class Gap {
    private final String text;
    private int line;
    private int column;
    private int at;

    Gap(String text, int line, int column) {
      this.text = text;
      this.line = line;
      this.column = column;
    }

    void read(boolean header, boolean inBlock, List<FileComment> to) {
      boolean behind = !header;
      while (at < text.length()) {
        int begin = at;
        int beginLine = line;
        int beginColumn = column;
        if (text.startsWith("/*", at)) {
          int end = text.indexOf("*/", at + 2);
          pass(end < 0 ? text.length() : end + 2);
        } else if (text.charAt(at) == '#' || text.startsWith("//", at)) {
          int end = text.indexOf('\n', at);
          pass(end < 0 ? text.length() : end);
        } else {
          behind &= text.charAt(at) != '\n';
          pass(at + 1);
          continue;
        }
        List<String> lines = javaLines(text.substring(begin, at), beginLine == 1);
        to.add(new FileComment(lines, beginLine, beginColumn, header, behind, inBlock));
      }
    }

    private void pass(int end) {
      for (; at < end; at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
        column = text.charAt(at) == '\n' ? 1 : column + 1;
      }
    }
  }

  /** The line that names an interpreter says nothing to readers of Java. */
  private static List<String> javaLines(String comment, boolean isFirst) {
    if (isFirst && comment.startsWith("#!")) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    String body = comment.startsWith("/*") ? comment.replaceAll("^/[*]+|[*]+/$", "") : comment;
    for (String line : body.split("\n", -1)) {
      wrap(line.strip().replaceFirst("^([*]+|#+|//+)", "").strip(), lines);
    }
    while (!lines.isEmpty() && lines.get(0).equals("//")) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).equals("//") && lines.size() > 1) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static void wrap(String line, List<String> lines) {
    String rest = line.replaceAll("\\p{Cntrl}", " ").replace("\\u", "\\ u");
    while (rest.length() > WIDTH && rest.lastIndexOf(' ', WIDTH) > 0) {
      int cut = rest.lastIndexOf(' ', WIDTH);
      lines.add("// " + rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    lines.add(rest.isEmpty() ? "//" : "// " + rest);
  }
}
