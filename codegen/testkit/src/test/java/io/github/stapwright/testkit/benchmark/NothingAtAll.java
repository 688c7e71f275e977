package io.github.stapwright.testkit.benchmark;

import org.junit.jupiter.api.Test;

/** A test class that does nothing: JUnit's own start. */
final class NothingAtAll {
  @Test
  void nothing() {}
}
