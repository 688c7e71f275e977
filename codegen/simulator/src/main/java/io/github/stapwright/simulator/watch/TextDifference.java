package io.github.stapwright.simulator.watch;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: {@code -} was expected, {@code +} was found. */
public final class TextDifference {
  /** More than this is not searched for what stayed the same in the middle. */
  private static final long MOST_CELLS = 4_000_000;

  private final List<String> expected;
  private final List<String> found;
  private final List<String> lines = new ArrayList<>();

  private TextDifference(List<String> expected, List<String> found) {
    this.expected = expected;
    this.found = found;
  }

  /** The lines of both, each once if both have it. */
  public static List<String> of(String expected, String found) {
    TextDifference difference = new TextDifference(split(expected), split(found));
    difference.compare();
    return difference.lines;
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

  private void compare() {
    int start = 0;
    int shorter = Math.min(expected.size(), found.size());
    while (start < shorter && expected.get(start).equals(found.get(start))) {
      start++;
    }
    int same = 0;
    while (same < shorter - start && fromEnd(expected, same).equals(fromEnd(found, same))) {
      same++;
    }
    expected.subList(0, start).forEach(it -> lines.add("  " + it));
    compareMiddle(
        expected.subList(start, expected.size() - same), found.subList(start, found.size() - same));
    expected.subList(expected.size() - same, expected.size()).forEach(it -> lines.add("  " + it));
  }

  private static String fromEnd(List<String> lines, int index) {
    return lines.get(lines.size() - 1 - index);
  }

  private void compareMiddle(List<String> wanted, List<String> given) {
    if ((long) wanted.size() * given.size() > MOST_CELLS) {
      wanted.forEach(it -> lines.add("- " + it));
      given.forEach(it -> lines.add("+ " + it));
      return;
    }
    int[][] common = common(wanted, given);
    int left = 0;
    int right = 0;
    while (left < wanted.size() || right < given.size()) {
      boolean bothHave =
          left < wanted.size() && right < given.size() && wanted.get(left).equals(given.get(right));
      if (bothHave) {
        lines.add("  " + wanted.get(left++));
        right++;
      } else if (right == given.size()
          || left < wanted.size() && common[left + 1][right] >= common[left][right + 1]) {
        lines.add("- " + wanted.get(left++));
      } else {
        lines.add("+ " + given.get(right++));
      }
    }
  }

  /** How many lines, from each pair of places on, both have in the same order. */
  private static int[][] common(List<String> wanted, List<String> given) {
    int[][] common = new int[wanted.size() + 1][given.size() + 1];
    for (int left = wanted.size() - 1; left >= 0; left--) {
      for (int right = given.size() - 1; right >= 0; right--) {
        common[left][right] =
            wanted.get(left).equals(given.get(right))
                ? common[left + 1][right + 1] + 1
                : Math.max(common[left + 1][right], common[left][right + 1]);
      }
    }
    return common;
  }
}
