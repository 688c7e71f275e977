package io.github.stapwright.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.javac.JavaCompilation;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every task of the cookbook: its Java compiles without a warning, becomes its script, and prints
 * what the page says; {@code -Dgolden.update=true} writes scripts and output and still fails.
 */
class CookbookTest {
  private static final Path PAGE = Path.of("COOKBOOK.md");
  // Stacks that are whole however deep need the longest script, 99 lines with the probe class.
  private static final int A_SCREEN = 100;
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path folder;

  private static JavaCompilation compiled;

  static List<CookbookTask> tasks() throws IOException {
    return CookbookTask.of(Files.readString(PAGE));
  }

  @BeforeAll
  static void compile() throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    tasks().forEach(it -> sources.put(it.className(), it.source()));
    compiled = JavaCompilation.strict(sources);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void doesWhatThePageSays(CookbookTask task) throws IOException {
    assertThat(compiled.problems().stream().filter(it -> it.source().equals(task.className())))
        .isEmpty();
    CompiledScript script = script(task);
    assertThat(script.report().hasErrors()).as(script.report().toString()).isFalse();
    String stp = CookbookTask.withoutHead(script.text());
    String printed = CookbookRun.of(folder, script.text(), task.scenario());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, task.filledIn(Files.readString(PAGE), stp, printed));
      fail("written anew: task " + task);
    }
    assertThat(stp).isEqualTo(task.script());
    assertThat(printed).isEqualTo(task.output());
    assertThat(task.lines()).as("a task fits on a screen").isLessThanOrEqualTo(A_SCREEN);
  }

  private static CompiledScript script(CookbookTask task) {
    return ScriptCompiler.of(Binding.to(Target.parse("/usr/bin/python3.9")))
        .compile(
            task.className(),
            task.className(),
            compiled.script(task.className()).orElseThrow().probes());
  }

  /** Real SystemTap reads each script. */
  @ParameterizedTest
  @MethodSource("tasks")
  void systemTapReadsTheScript(CookbookTask task) {
    Stap.Answer answer =
        Stap.in(folder)
            .parseScript(PATIENCE_SECONDS, task.script().getBytes(UTF_8), task.arguments())
            .orElseThrow();
    assertThat(answer.accepts()).as(answer.errors()).isTrue();
  }

  @Test
  void thereAreThirtyTasksAndEachIsListed() throws IOException {
    assertThat(tasks()).hasSizeGreaterThanOrEqualTo(30);
    String page = Files.readString(PAGE);
    assertThat(tasks().stream().flatMap(it -> Stream.of(it.entry()))).allMatch(page::contains);
  }
}
