package io.github.stapwright.examples;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatScript;

import io.github.stapwright.dsl.ProbeScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example against its golden script; {@code -Dgolden.update=true} writes the scripts and
 * still fails.
 */
class GoldenTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/stapwright/examples");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<ProbeScript> examples() {
    return Stream.of(
        new CallCounts(),
        new CallTrace(),
        new GcPauses(),
        new ImportTimes(),
        new LineHotspots(),
        new SlowCalls());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isItsGoldenScript(ProbeScript example) {
    assertThatScript(example).matchesGolden();
  }

  @Test
  void everyGoldenScriptHasItsExample() throws IOException {
    List<String> names = examples().map(it -> it.getClass().getSimpleName() + ".stp").toList();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void everyExampleIsCompared() throws IOException {
    List<String> names = examples().map(it -> it.getClass().getSimpleName() + ".java").toList();
    try (Stream<Path> files = Files.list(SOURCES)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(it -> it.getFileName().toString())
                  .filter(it -> !it.equals("package-info.java")))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void theCallTraceIsTheTextOfTheDesign() {
    assertThatScript(new CallTrace())
        .text()
        .endsWith(
            """

            probe process("/usr/bin/python3.9").mark("function__entry") {
              filename = user_string2($arg1, "<unknown>");
              if (filename =~ "^(.*/)?test[.]py$") {
                funcname = user_string2($arg2, "<unknown>");
                printf("%s => %s in %s:%d\\n", thread_indent(1), funcname, filename, $arg3);
              }
            }

            probe process("/usr/bin/python3.9").mark("function__return") {
              filename = user_string2($arg1, "<unknown>");
              if (filename =~ "^(.*/)?test[.]py$") {
                funcname = user_string2($arg2, "<unknown>");
                printf("%s <= %s in %s:%d\\n", thread_indent(-1), funcname, filename, $arg3);
              }
            }
            """);
  }
}
