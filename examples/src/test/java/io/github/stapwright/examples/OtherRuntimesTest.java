package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.examples.hotspot.LockWaits;
import io.github.stapwright.examples.hotspot.ObjectsMade;
import io.github.stapwright.examples.postgresql.RowLockWaits;
import io.github.stapwright.examples.postgresql.SlowQueries;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples for HotSpot and PostgreSQL: their golden scripts ({@code -Dgolden.update=true}
 * writes them and still fails), which {@code stap -p3} accepts.
 */
class OtherRuntimesTest {
  static final String JAVA = "/usr/lib/jvm/java-17-openjdk-amd64/lib/server/libjvm.so";
  static final String DATABASE = "/usr/lib/postgresql/15/bin/postgres";

  @TempDir static Path folder;

  static Stream<Arguments> examples() {
    return Stream.of(
        Arguments.of(new LockWaits(), JAVA),
        Arguments.of(new ObjectsMade(), JAVA),
        Arguments.of(new RowLockWaits(), DATABASE),
        Arguments.of(new SlowQueries(), DATABASE));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isItsGoldenScript(ProbeScript example, String target) throws IOException {
    CompiledScript compiled = compiled(example, target);
    Path golden = Path.of("src/test/resources/others", compiled.fileName());
    String before = Files.exists(golden) ? Files.readString(golden) : "";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, compiled.text());
    }
    assertThat(compiled.text()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void systemTapAcceptsIt(ProbeScript example, String target) {
    requireFile(target);
    Stap.Answer answer = Stap.in(folder).translate(compiled(example, target).text());
    assertThat(answer.accepts()).as(answer.errors()).isTrue();
  }

  private static CompiledScript compiled(ProbeScript example, String target) {
    return ScriptCompiler.of(Binding.to(Target.parse(target))).compile(example);
  }

  static void requireFile(String file) {
    boolean installed = Files.exists(Path.of(file));
    if ("1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assertThat(installed).as("%s is required but not installed", file).isTrue();
    }
    Assumptions.assumeTrue(installed, "skipped: " + file + " is not installed");
  }
}
