package io.github.stapwright.language.importer;

/** The DSL has no word for this: it stays as raw text. */
final class NoWordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoWordException() {
    super(null, null, false, false);
  }
}
