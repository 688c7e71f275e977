package io.github.stapwright.testkit;

import io.github.stapwright.dsl.ProbeScript;
import java.util.Objects;
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

  /** Assertions on the script of a probe class, bound as {@link ProbeTest} binds it. */
  public static ScriptAssert assertThatScript(ProbeScript script) {
    return new ScriptAssert(ScriptUnderTest.of(Objects.requireNonNull(script, "script")));
  }
}
