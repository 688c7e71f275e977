package io.github.stapwright.testkit;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.report.page.ReportPage;
import io.github.stapwright.report.page.RunPicture;
import io.github.stapwright.simulator.coverage.Coverage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The runs of the tests of one class, as a page. */
final class ClassPage {
  private final List<Shown> runs = new ArrayList<>();

  private record Shown(String name, RunPicture picture) {}

  /** What is to see a run of {@code test}. */
  synchronized RunPicture picture(String test, ScriptUnderTest script, Coverage coverage) {
    RunPicture picture =
        RunPicture.of(test, Map.of("script", script.name()), script.model(), coverage);
    runs.add(new Shown(test, picture));
    return picture;
  }

  /** Writes the page, its runs by name: tests have no order that one can count on. */
  synchronized void write(Class<?> tests, Report asked) {
    String file =
        asked.value().isEmpty()
            ? "target/stapwright/report/" + tests.getName() + ".html"
            : asked.value();
    Path path = GoldenFile.module().resolve(file);
    List<RunPicture> pictures =
        runs.stream().sorted(Comparator.comparing(Shown::name)).map(Shown::picture).toList();
    try {
      OutputFile.at(path).replace(out -> ReportPage.write(tests.getSimpleName(), pictures, out));
    } catch (IOException failure) {
      throw new UncheckedIOException("the report " + path + " cannot be written", failure);
    }
  }
}
