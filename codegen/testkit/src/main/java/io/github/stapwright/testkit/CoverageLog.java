package io.github.stapwright.testkit;

import io.github.stapwright.report.coverage.CoverageFile;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.coverage.CoverageReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The coverage of all classes of a test run, written when it ends. */
final class CoverageLog implements AutoCloseable {
  static final String PROPERTY = "stapwright.coverage";

  private final Path folder;
  private final List<Coverage> coverages = new ArrayList<>();

  CoverageLog(Path folder) {
    this.folder = folder;
  }

  static boolean isAskedFor() {
    return !System.getProperty(PROPERTY, "").isEmpty();
  }

  static CoverageLog asked() {
    return new CoverageLog(GoldenFile.module().resolve(System.getProperty(PROPERTY)));
  }

  synchronized void add(Coverage coverage) {
    coverages.add(coverage);
  }

  @Override
  public synchronized void close() throws IOException {
    CoverageReport report = CoverageReport.of();
    for (Coverage coverage : coverages) {
      report = report.plus(coverage.covered());
    }
    List<Path> sources =
        List.of(
            GoldenFile.module().resolve("src/main/java"),
            GoldenFile.module().resolve("src/test/java"));
    for (String form : List.of("html", "xml", "txt")) {
      CoverageFile.write(report, folder.resolve("coverage." + form), sources);
    }
  }
}
