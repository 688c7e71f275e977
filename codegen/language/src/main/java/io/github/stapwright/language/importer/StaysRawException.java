package io.github.stapwright.language.importer;

/** A whole declaration stays as raw text. */
final class StaysRawException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StaysRawException() {
    super(null, null, false, false);
  }
}
