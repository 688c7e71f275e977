package io.github.stapwright.testkit;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatCode;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatScript;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ_WRITE;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ScriptAssertTest {
  private static final ProbeScript SCRIPT =
      () ->
          Probes.of(
              onFunctionEntry().where(file("test.py").and(pid().gt(1))).print("%s\n", funcname()),
              onGcStart().print("gc\n"));

  @Test
  void findsAProbeAndItsFilters() {
    assertThatScript(SCRIPT)
        .hasProbe(onFunctionEntry())
        .filteringOn(file("test.py"))
        .filteringOn(pid().gt(1))
        .filteringOn(pid().gt(1).and(file("test.py")))
        .printing("%s\n");
    assertThatScript(SCRIPT).hasProbe(onGcStart()).filteringOnNothing();
  }

  @Test
  void namesTheProbesThatThereAre() {
    assertThatThrownBy(() -> assertThatScript(SCRIPT).hasProbe(onLine()))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            the script has no probe at `process("/usr/bin/python3.9").mark("line")` but these:
              process("/usr/bin/python3.9").mark("function__entry")
              process("/usr/bin/python3.9").mark("gc__start")
            """);
  }

  @Test
  void showsTheProbeThatFiltersOnSomethingElse() {
    assertThatThrownBy(
            () -> assertThatScript(SCRIPT).hasProbe(onFunctionEntry()).filteringOn(function("a")))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "the probe at `process(\"/usr/bin/python3.9\").mark(\"function__entry\")` was expected"
                + " to filter on `user_string2($arg2, \"<unknown>\") == \"a\"`, but on `pid() > 1`"
                + " and `user_string2($arg1, \"<unknown>\") =~ \"^(.*/)?test[.]py$\"`\n");
    assertThatThrownBy(
            () -> assertThatScript(SCRIPT).hasProbe(onFunctionEntry()).filteringOnNothing())
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThatScript(SCRIPT).hasProbe(onGcStart()).printing("GC\n"))
        .hasMessageContaining("was expected to print \"GC\\n\"");
  }

  @Test
  @ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = READ_WRITE)
  void updatingAGoldenFileStillFails(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("golden/probes.stp");
    assertThatThrownBy(() -> assertThatScript(SCRIPT).matchesGolden(file))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("there is no golden file " + file);
    Assumptions.assumeTrue(System.getenv("CI") == null, "skipped: CI is set");
    updating(
        () ->
            assertThatThrownBy(() -> assertThatScript(SCRIPT).matchesGolden(file))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("wrote " + file));
    assertThatCode(() -> assertThatScript(SCRIPT).matchesGolden(file)).doesNotThrowAnyException();
  }

  @Test
  void showsWhereAGoldenFileDiffers(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("probes.stp");
    String text = ProbeDriver.run(SCRIPT).script();
    Files.writeString(file, text.replace("gc\\n", "collection\\n").replace("\n", "\r\n"));
    assertThatThrownBy(() -> assertThatScript(SCRIPT).matchesGolden(file))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-   printf(\"collection\\n\");\n+   printf(\"gc\\n\");\n");
  }

  @Test
  void aScriptFileRunsAsItIs(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.stp");
    Files.writeString(file, "probe process.mark(\"x\") { printf(\"%d\\n\", $arg1) }\n");
    ProbeDriver driver = ProbeDriver.run(file).on(PythonEvents.marker("mine", "x").with(3));
    assertThat(driver).prints("3\n").script().text().contains("$arg1");
  }

  private static void updating(Runnable test) {
    System.setProperty("golden.update", "true");
    try {
      test.run();
    } finally {
      System.clearProperty("golden.update");
    }
  }
}
