package io.github.stapwright.markers.provider;

import java.io.IOException;

/** A file is not a provider description; the message is {@code FILE:LINE:COLUMN: sentence}. */
public final class ProviderFormatException extends IOException {
  private static final long serialVersionUID = 1;

  ProviderFormatException(String file, int line, int column, String sentence) {
    super(file + ":" + line + ":" + column + ": " + sentence);
  }

  ProviderFormatException(String file, String sentence) {
    super(file + ": " + sentence);
  }
}
