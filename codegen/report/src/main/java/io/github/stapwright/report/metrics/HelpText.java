package io.github.stapwright.report.metrics;

import io.github.stapwright.model.Global;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the script says of a global: the comment above its declaration, or behind it. */
final class HelpText {
  private final List<String> lines;

  HelpText(String script) {
    lines = script.lines().map(String::strip).toList();
  }

  /** The comment, else what the global is. */
  String of(Global global) {
    int line = global.origin().line() - 1;
    if (line < 0 || line >= lines.size()) {
      return plain(global);
    }
    String behind = lines.get(line).replaceFirst("^[^\"#/]*(#|//)", "");
    if (!behind.equals(lines.get(line)) && !behind.isBlank()) {
      return behind.strip();
    }
    Deque<String> above = new ArrayDeque<>();
    for (int at = line - 1; at >= 0 && lines.get(at).matches("(#|//)(?!!).*"); at--) {
      above.addFirst(lines.get(at).replaceFirst("^(#+|//+)", "").strip());
    }
    String text = String.join(" ", above).strip();
    return text.isEmpty() ? plain(global) : text;
  }

  private static String plain(Global global) {
    return "The global `" + global.name() + "` of the script.";
  }
}
