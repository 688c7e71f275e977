package io.github.stapwright.live;

/** A live run cannot begin or go on; one sentence that says what to do. */
public final class LiveException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With that sentence. */
  public LiveException(String sentence) {
    super(sentence);
  }

  /** With that sentence and what led to it. */
  public LiveException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
