package io.github.stapwright.language.diagnostic;

import java.util.List;
import java.util.Objects;

/**
 * An edit of a file that mends a problem.
 *
 * @param title what it does
 * @param replacements the parts that are replaced, none of which lies in another
 */
public record Mend(String title, List<Replacement> replacements) {
  /** Requires the title and copies the list. */
  public Mend {
    Objects.requireNonNull(title, "title");
    replacements = List.copyOf(replacements);
  }

  /**
   * A part of a file and the text instead of it. Lines and columns begin at 1; columns are UTF-16
   * code units, and the end is not part of it.
   */
  public record Replacement(int line, int column, int endLine, int endColumn, String text) {
    /** Requires the text. */
    public Replacement {
      Objects.requireNonNull(text, "text");
    }
  }
}
