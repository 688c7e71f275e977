package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.Script;
import java.util.Objects;

/**
 * A change that makes a script cheaper, and what it saves, as tried on the model.
 *
 * @param change what is changed
 * @param after the script that is cheaper
 * @param handlerPercent what is saved of the time in SystemTap's handlers
 * @param readerPercent what is saved of the time of a live run's reader
 */
public record Suggestion(Change change, Script after, double handlerPercent, double readerPercent) {
  /** What can be changed. */
  public enum Change {
    /** What a filter does not need is read behind it. */
    FILTER_FIRST("filter first: read behind the filter what the filter does not need"),
    /** Conditions go cheapest first. */
    NUMBER_BEFORE_STRING("compare numbers before a string is read"),
    /** Counting takes the place of printing. */
    COUNT_INSTEAD_OF_PRINTING(
        "count what is printed on every hit, and print the counts at the end");

    private final String sentence;

    Change(String sentence) {
      this.sentence = sentence;
    }

    /** One line for people. */
    public String sentence() {
      return sentence;
    }
  }

  /** Requires what is changed. */
  public Suggestion {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(after, "after");
  }
}
