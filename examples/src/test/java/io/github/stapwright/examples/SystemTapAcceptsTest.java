package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example passes {@code stap -p3} for each form of the target. */
class SystemTapAcceptsTest {
  private static final String PYTHON = "/usr/bin/python3.11";
  private static final String LIBRARY = "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0";

  @TempDir static Path folder;

  static Stream<ProbeScript> examples() {
    return GoldenTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void forTheExecutable(ProbeScript example) {
    requireFile(PYTHON);
    assertAccepted(example, PYTHON);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void forTheLibraryOfTheExecutable(ProbeScript example) {
    requireFile(LIBRARY);
    assertAccepted(example, PYTHON + "!" + LIBRARY);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void forTheLibraryAlone(ProbeScript example) {
    requireFile(LIBRARY);
    assertAccepted(example, "library:" + LIBRARY);
  }

  /** The library by its soname, found by way of a program that is linked to it. */
  @ParameterizedTest
  @MethodSource("examples")
  void forTheSonameInALinkedProgram(ProbeScript example) throws Exception {
    requireFile(LIBRARY);
    assertAccepted(example, linkedProgram() + "!libpython3.11.so.1.0");
  }

  private static void assertAccepted(ProbeScript example, String target) {
    CompiledScript compiled = ScriptCompiler.of(Binding.to(Target.parse(target))).compile(example);
    Stap.Answer answer = Stap.in(folder).translate(compiled.text());
    assertThat(answer.accepts()).as(answer.errors()).isTrue();
  }

  private static Path linkedProgram() throws IOException, InterruptedException {
    Stap.requireTool("gcc");
    Path program = folder.resolve("embedder");
    if (!Files.exists(program)) {
      Path source = folder.resolve("embedder.c");
      Files.writeString(
          source, "void Py_Initialize(void);\nint main(void) { Py_Initialize(); return 0; }\n");
      Process gcc =
          new ProcessBuilder("gcc", "-o", program.toString(), source.toString(), LIBRARY)
              .inheritIO()
              .start();
      assertThat(gcc.waitFor(60, TimeUnit.SECONDS) && gcc.exitValue() == 0).isTrue();
    }
    return program;
  }

  private static void requireFile(String file) {
    boolean installed = Files.exists(Path.of(file));
    if ("1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assertThat(installed).as("%s is required but not installed", file).isTrue();
    }
    Assumptions.assumeTrue(installed, "skipped: " + file + " is not installed");
  }
}
