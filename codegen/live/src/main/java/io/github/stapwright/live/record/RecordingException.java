package io.github.stapwright.live.record;

/** Nothing can be recorded, for the reason that the message says in a sentence. */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RecordingException(String sentence) {
    super(sentence);
  }
}
