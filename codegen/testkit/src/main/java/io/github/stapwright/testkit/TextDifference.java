package io.github.stapwright.testkit;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.util.diff.Delta;
import org.assertj.core.util.diff.DiffUtils;

/** Two texts line by line: {@code -} was expected, {@code +} was printed. */
final class TextDifference {
  private TextDifference() {}

  static List<String> of(String expected, String printed) {
    List<String> wanted = split(expected);
    List<String> given = split(printed);
    List<String> lines = new ArrayList<>();
    int at = 0;
    for (Delta<String> delta : DiffUtils.diff(wanted, given).getDeltas()) {
      for (; at < delta.getOriginal().getPosition(); at++) {
        lines.add("  " + wanted.get(at));
      }
      delta.getOriginal().getLines().forEach(it -> lines.add("- " + it));
      delta.getRevised().getLines().forEach(it -> lines.add("+ " + it));
      at += delta.getOriginal().getLines().size();
    }
    for (; at < wanted.size(); at++) {
      lines.add("  " + wanted.get(at));
    }
    return lines;
  }

  /** The lines, where a last one that is not ended says so. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + " (no newline)");
    }
    return lines;
  }
}
