package io.github.stapwright.testkit;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.diagnostic.ReportException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The arguments of a script and a tapset of the user's own, in tests. */
class ScriptArgumentsTest {

  @Test
  @ProbeTest(
      file = "src/test/resources/scripts/argument.stp",
      arguments = {"generations", "7"},
      options = "-I src/test/resources/own-tapset")
  void areGivenToAScriptThatExists(ProbeDriver driver) {
    driver.on(gcStart(2));
    assertThat(driver).prints("4 of generations, 2\n");
  }

  /** Raw text may call what the tapset has, and read the arguments. */
  static final class Doubled implements ProbeScript {
    @Override
    public Probes probes() {
      return Probes.of(onGcStart().print("%d %d\n", rawNumber("$1"), generation()));
    }
  }

  @Test
  @ProbeTest(value = Doubled.class, arguments = "21")
  void areGivenToAProbeClass(ProbeDriver driver) {
    driver.on(gcStart(0));
    assertThat(driver).prints("21 0\n");
  }

  @Test
  void areMissedWithASentence() {
    assertThatExceptionOfType(ReportException.class)
        .isThrownBy(() -> ProbeDriver.run(Path.of("src/test/resources/scripts/argument.stp")))
        .withMessageContaining("twice");
  }
}
