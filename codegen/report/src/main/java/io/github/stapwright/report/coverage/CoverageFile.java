package io.github.stapwright.report.coverage;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.coverage.CoverageText;
import io.github.stapwright.simulator.coverage.CoverageXml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes a report in the form that the name of the file asks for. */
public final class CoverageFile {
  private static final List<Path> JAVA =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  private CoverageFile() {}

  /**
   * {@code .html} a page, {@code .xml} JaCoCo's XML, anything else text.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(CoverageReport report, Path file) throws IOException {
    write(report, file, JAVA);
  }

  /** The same, with the folders where Java sources are. */
  public static void write(CoverageReport report, Path file, List<Path> sourceFolders)
      throws IOException {
    String text = text(report, file, sourceFolders);
    OutputFile.at(file).writeIfChanged(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(CoverageReport report, Path file, List<Path> sourceFolders) {
    String name = file.getFileName().toString();
    if (name.endsWith(".html")) {
      return new CoverageHtml(sourceFolders).of(report);
    }
    return name.endsWith(".xml") ? CoverageXml.of(report) : CoverageText.of(report);
  }
}
