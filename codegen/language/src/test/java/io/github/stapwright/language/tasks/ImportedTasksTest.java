package io.github.stapwright.language.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.importer.Imported;
import io.github.stapwright.language.importer.ImportedClass;
import io.github.stapwright.language.importer.ScriptImporter;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.syntax.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tasks that were written by hand and in the DSL: what is imported of the first is held beside
 * the second.
 */
class ImportedTasksTest {
  private static final Path SOURCES = Path.of("src/test/java/io/github/stapwright/language/tasks");

  /** Words that say the same in other letters, and helpers of the tasks. */
  private static final Map<String, List<String>> SAME =
      Map.of(
          "top", List.of("descending", "limit"),
          "onTimer", List.of("every"),
          "printf", List.of("print"),
          "perThreadNumber", List.of("globalNumArray", "at", "tid"),
          "perThreadString", List.of("globalStrArray", "at", "tid"),
          "stopAfter", List.of("stopAfter"));

  private static final Pattern WORD = Pattern.compile("\\b([a-z]\\w*)\\(");

  @Test
  void theShapesThatAPersonFoundAreFound() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Task task : TasksTest.tasks()) {
      try (InputStream stream = ImportedTasksTest.class.getResourceAsStream(task + ".stp")) {
        sources.add(Source.of(task + ".stp", stream.readAllBytes()));
      }
    }
    Imported imported =
        ScriptImporter.into("imported", ReadOptions.defaults(), List.of()).read(sources);
    assertThat(imported.report().diagnostics()).isEmpty();
    assertThat(imported.classes()).hasSameSizeAs(sources).allMatch(it -> it.raw().isEmpty());
    List<String> table = new ArrayList<>();
    long found =
        imported.classes().stream().filter(it -> holds(it, person(it.script()), table)).count();
    System.out.println(String.join("\n", table));
    System.out.printf("%d of %d tasks: every shape is found%n", found, sources.size());
    assertThat(found).isGreaterThanOrEqualTo(40);
  }

  /** Whether a class uses every word of the DSL that the person used. */
  private static boolean holds(ImportedClass ours, String person, List<String> table) {
    Set<String> wanted = words(person);
    wanted.removeAll(words(ours.text()));
    long lines = lines(ours.text().substring(ours.text().indexOf("public Probes")));
    table.add(
        "%-26s a person %3d lines, ours %3d%s"
            .formatted(
                ours.script(),
                lines(person),
                lines,
                wanted.isEmpty() ? "" : ", without " + String.join(", ", wanted)));
    return wanted.isEmpty();
  }

  private static long lines(String text) {
    return text.lines().filter(it -> !it.isBlank()).count();
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(text.replaceAll("\"(\\\\\\\\.|[^\"\\\\\\\\])*\"", "\"\""));
    while (matcher.find()) {
      String word = matcher.group(1);
      words.addAll(SAME.getOrDefault(word, List.of(word)));
    }
    return words;
  }

  /** The method that makes a task in the DSL. */
  private static String person(String script) {
    String name = script.replace(".stp", "");
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(it -> it.toString().endsWith("Tasks.java")).toList()) {
        for (String method : Files.readString(file).split("(?=\n  private static Task )")) {
          if (method.contains("\"" + name + "\"")) {
            return method
                .replaceFirst("private static Task \\w+\\(\\)", "")
                .replaceAll("Task\\.of\\(", "")
                .replaceFirst("(?s)\n  }\n.*", "\n  }\n");
          }
        }
      }
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
    throw new AssertionError("nobody wrote " + name);
  }
}
