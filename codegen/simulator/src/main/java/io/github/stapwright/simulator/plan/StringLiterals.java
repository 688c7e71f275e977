package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;

/** What the C compiler makes of a string literal. */
final class StringLiterals {
  private StringLiterals() {}

  /** A string ends at its first NUL. */
  static ByteString untilNul(ByteString value) {
    for (int index = 0; index < value.size(); index++) {
      if (value.at(index) == 0) {
        return value.slice(0, index);
      }
    }
    return value;
  }
}
