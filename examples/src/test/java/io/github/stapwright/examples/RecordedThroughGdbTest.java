package io.github.stapwright.examples;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stapwright.live.record.DebuggerRecorder;
import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real markers of Debian's python3.11, recorded without root and replayed. */
class RecordedThroughGdbTest {
  private static final String PYTHON = "/usr/bin/python3.11";

  @TempDir private Path folder;

  private String record(String program, String... markers) throws IOException {
    Path source = Files.writeString(folder.resolve("program.py"), program);
    Path events = folder.resolve("program.events.jsonl.gz");
    new DebuggerRecorder(List.of(markers), List.of())
        .record(List.of(PYTHON, "-S", "-E", source.toString()), events);
    return events.toString();
  }

  /** Entries fire in 3.11 because {@code line} is recorded as well. */
  @Test
  @ProbeTest(value = CallCounts.class, target = PYTHON)
  void countsEachCall(ProbeDriver driver) throws IOException {
    requireTools();
    driver.replay(
        record(
            """
            def two():
                return 2
            def one():
                return two() + two()
            one()
            one()
            one()
            """,
            "function__entry",
            "line"));
    String file = folder.resolve("program.py").toString();
    assertThat(driver).global("calls").at(file, "one").isEqualTo(3);
    assertThat(driver).global("calls").at(file, "two").isEqualTo(6);
    assertThat(driver).global("calls").at(file, "<module>").isEqualTo(1);
  }

  @Test
  @ProbeTest(value = ImportTimes.class, target = PYTHON)
  void seesTheImports(ProbeDriver driver) throws IOException {
    requireTools();
    driver.replay(
        record(
            """
            try:
                import no_such_module
            except ImportError:
                import colorsys
            """,
            "import__find__load__start",
            "import__find__load__done"));
    assertThat(driver).lines().anyMatch(it -> it.endsWith(" us no_such_module (not found)"));
    assertThat(driver).lines().anyMatch(it -> it.endsWith(" us colorsys"));
  }

  @Test
  @ProbeTest(value = GcPauses.class, target = PYTHON)
  void seesTheCollections(ProbeDriver driver) throws IOException {
    requireTools();
    driver.replay(
        record(
            """
            import gc
            gc.disable()
            me = []
            me.append(me)
            del me
            gc.collect(1)
            """,
            "gc__start",
            "gc__done"));
    assertThat(driver).global("pauses").at(1).hasCount(1);
  }

  private static void requireTools() {
    boolean there =
        Files.isExecutable(Path.of(PYTHON)) && Files.isExecutable(Path.of("/usr/bin/gdb"));
    if ("1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assertThat(there).as("%s and gdb are required", PYTHON).isTrue();
    }
    assumeTrue(there, "skipped: " + PYTHON + " or gdb is not installed");
  }
}
