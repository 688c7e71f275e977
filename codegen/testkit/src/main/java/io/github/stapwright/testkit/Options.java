package io.github.stapwright.testkit;

import io.github.stapwright.simulator.StapOptions;

/** The options of {@code stap} that a test gives. */
final class Options {
  private Options() {}

  static StapOptions of(String... words) {
    StapOptions options = StapOptions.none();
    for (String word : words) {
      options =
          options
              .with(word)
              .orElseThrow(() -> new IllegalArgumentException(StapOptions.refusal(word)));
    }
    return options;
  }
}
