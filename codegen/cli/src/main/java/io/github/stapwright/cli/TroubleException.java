package io.github.stapwright.cli;

/** A command cannot go on, for a reason outside its input: one sentence, exit status 2. */
final class TroubleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TroubleException(String sentence) {
    super(sentence);
  }

  /** Another layer's refusal, in its own words. */
  TroubleException(Exception refusal) {
    super(refusal.getMessage(), refusal);
  }
}
