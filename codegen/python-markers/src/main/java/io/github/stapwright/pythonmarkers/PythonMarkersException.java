package io.github.stapwright.pythonmarkers;

import java.io.IOException;

/** Markers cannot be given here; the message is one sentence that says why and what to do. */
public final class PythonMarkersException extends IOException {
  private static final long serialVersionUID = 1;

  PythonMarkersException(String sentence) {
    super(sentence);
  }
}
