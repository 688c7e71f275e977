package io.github.stapwright.report.convert;

import io.github.stapwright.report.call.CallTree;
import io.github.stapwright.report.call.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Folded stacks: a line for each stack, its frames between semicolons, outermost first, then the
 * microseconds spent in the innermost. The outermost frame is the thread.
 */
final class FoldedText {
  private FoldedText() {}

  static void write(CallTree tree, OutputStream out) throws IOException {
    PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
    tree.threads()
        .forEach(
            (task, thread) ->
                CallTree.walk(
                    thread,
                    path -> {
                      CallTree.Node innermost = path.get(path.size() - 1);
                      if (innermost.self() > 0 || innermost.isLeaf()) {
                        lines.print(
                            path.stream()
                                .map(it -> frame(it.frame()))
                                .collect(
                                    Collectors.joining(
                                        ";",
                                        plain(task.title()) + ";",
                                        " " + innermost.self() + "\n")));
                      }
                    }));
    lines.flush();
    if (lines.checkError()) {
      throw new IOException("the stacks cannot be written");
    }
  }

  private static String frame(Frame frame) {
    return plain(frame.file().isEmpty() ? frame.name() : frame.name() + " (" + frame.file() + ")");
  }

  /** What separates frames and lines cannot be part of a name. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    name.codePoints()
        .map(it -> it == ';' ? ':' : Character.isISOControl(it) ? ' ' : it)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
