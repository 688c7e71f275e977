package io.github.stapwright.language.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Bound;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The DSL lacks no word for what SystemTap's examples do. */
class TasksTest {
  private static final Binding BINDING = Binding.to(Target.parse("/usr/bin/python3.11"));

  static List<Task> tasks() {
    return Stream.of(
            GeneralTasks.all(),
            ProcessTasks.all(),
            SystemCallTasks.all(),
            ProfilingTasks.all(),
            CallTasks.all(),
            StreamTasks.all())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void thereAreFortyOrMore() {
    assertThat(tasks()).extracting(Task::name).doesNotHaveDuplicates().hasSizeGreaterThan(39);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void byHandAndInTheDslIsOneModel(Task task) throws Exception {
    Bound bound = Binder.bind(task.probes(), BINDING);
    assertThat(bound.report().diagnostics()).isEmpty();
    Script byHand =
        Parser.parse(Source.of(task.name() + ".stp", byHand(task)), ParseOptions.defaults())
            .orThrow();
    assertThat(text(bound.script())).isEqualTo(text(byHand));
    assertThat(bound.script()).isEqualTo(byHand);
  }

  @TestFactory
  Stream<DynamicTest> systemTapAcceptsWhatWasWrittenByHand(@TempDir Path folder) {
    Stap stap = Stap.in(folder);
    return tasks().stream()
        .map(it -> DynamicTest.dynamicTest(it.name(), () -> assertAccepted(stap, it)));
  }

  private static void assertAccepted(Stap stap, Task task) throws IOException {
    // Not pass 3: that of SystemTap 4.8 aborts where `process.syscall.return` uses $syscall.
    Stap.Answer answer = stap.elaborate(byHand(task), task.arguments().toArray(String[]::new));
    assertThat(answer.errors()).doesNotContain("error:");
    assertThat(answer.accepts()).isTrue();
  }

  private static String text(Script script) {
    return Layout.render(script).stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  private static byte[] byHand(Task task) throws IOException {
    try (InputStream stream = TasksTest.class.getResourceAsStream(task.name() + ".stp")) {
      return stream.readAllBytes();
    }
  }
}
