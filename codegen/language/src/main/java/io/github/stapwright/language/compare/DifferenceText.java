package io.github.stapwright.language.compare;

import java.util.List;

/** Changes for people. */
public final class DifferenceText {
  private DifferenceText() {}

  /** A line for each change, and one for each of its sides with place and text. */
  public static String of(List<Change> changes) {
    StringBuilder text = new StringBuilder();
    for (Change change : changes) {
      text.append(change.declaration()).append(": ");
      text.append(change.part().isEmpty() ? "" : change.part() + " ");
      text.append(change.kind()).append('\n');
      change.before().ifPresent(it -> side("- ", it, text));
      change.after().ifPresent(it -> side("+ ", it, text));
    }
    return text.toString();
  }

  private static void side(String mark, Change.Side side, StringBuilder text) {
    String place = side.origin().isKnown() ? side.origin() + ": " : "";
    text.append("  ").append(mark).append(place).append(side.text()).append('\n');
  }
}
