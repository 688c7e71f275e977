package io.github.stapwright.testkit;

import org.assertj.core.api.Assertions;

/**
 * AssertJ's assertions, and those on runs and scripts. Import it statically in place of AssertJ's.
 */
public final class ProbeAssertions extends Assertions {
  private ProbeAssertions() {}

  /** Assertions on what a script did. */
  public static ProbeAssert assertThat(ProbeDriver driver) {
    return new ProbeAssert(driver);
  }
}
