package io.github.stapwright.report.value;

/** A file of values holds something else, or values that cannot be added up. */
public final class ValuesFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ValuesFormatException(String sentence) {
    super(sentence);
  }

  ValuesFormatException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
