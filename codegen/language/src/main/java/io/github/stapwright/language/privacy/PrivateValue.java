package io.github.stapwright.language.privacy;

import io.github.stapwright.model.Origin;
import java.util.Objects;

/**
 * A value that can hold a path, a name or an argument, and where it leaves the script.
 *
 * @param way how it leaves
 * @param place where that is
 * @param value the expression, as it is written
 * @param source what it holds, for people
 */
public record PrivateValue(Way way, Origin place, String value, String source) {
  /** How a value leaves a script. */
  public enum Way {
    /** It is printed, or written to a log. */
    PRINTED("printed"),
    /** It is a key or a string of a global: {@code --metrics} makes it a label. */
    LABELLED("labelled"),
    /** It is read from the program: {@code --record} and {@code --report} keep it. */
    RECORDED("recorded");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    /** One word for people. */
    public String word() {
      return word;
    }
  }

  /** Requires every component. */
  public PrivateValue {
    Objects.requireNonNull(way, "way");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(source, "source");
  }

  /** {@code trace.stp:7:3: printed: `filename`, ...}. */
  @Override
  public String toString() {
    return place + ": " + way.word() + ": `" + value + "`, " + source;
  }
}
