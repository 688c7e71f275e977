package io.github.stapwright.markers.target;

import java.io.IOException;

/** What was named leads to no file that could hold markers; the message says why and what to do. */
public final class TargetException extends IOException {
  private static final long serialVersionUID = 1;

  TargetException(String sentence) {
    super(sentence);
  }
}
