package io.github.stapwright.markers.target;

import java.io.IOException;

/** A file is no target lock; the message is {@code FILE:LINE: sentence}. */
public final class LockFormatException extends IOException {
  private static final long serialVersionUID = 1;

  LockFormatException(String file, int line, String sentence) {
    super(file + ":" + line + ": " + sentence);
  }
}
