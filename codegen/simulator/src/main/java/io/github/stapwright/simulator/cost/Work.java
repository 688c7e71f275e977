package io.github.stapwright.simulator.cost;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of work that has a price of its own. */
public enum Work {
  /** A hit of a marker: the trap, and a handler that does nothing. */
  HIT,
  /** A number that is fetched with the marker. */
  FETCHED_NUMBER,
  /** A string that is fetched with the marker. */
  FETCHED_STRING,
  /** An operator, an assignment to a local, a step of a loop. */
  STEP,
  /** A string is read from the program. */
  STRING,
  /** A question about the task at hand: {@code pid()}, {@code execname()}. */
  TASK,
  /** A question for the time. */
  CLOCK,
  /** Text is compared, searched, cut or joined. */
  TEXT,
  /** A regular expression is matched. */
  REGEX,
  /** A global that is no array is changed or read. */
  SCALAR,
  /** A value goes into a statistic. */
  STATISTIC,
  /** An element of an array is looked up. */
  ELEMENT,
  /** A part of a key that is text. */
  TEXT_KEY,
  /** {@code thread_indent} or {@code indent}. */
  INDENT,
  /** A value is formatted. */
  FORMAT,
  /** Output is handed on. */
  OUTPUT,
  /** A function of the tapset that has no price of its own. */
  CALL,
  /** A stack is taken. */
  STACK;

  /** The word in the table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Work> of(String word) {
    return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
