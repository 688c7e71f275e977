package io.github.stapwright.report.coverage;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import io.github.stapwright.model.Origin;
import io.github.stapwright.report.page.ReportPage;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.coverage.Covered;
import io.github.stapwright.simulator.coverage.CoveredScript;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A report as one page without scripts or links to elsewhere: each script, and the Java files that
 * it came from where they are found, with the lines coloured that were run and that were not.
 */
public final class CoverageHtml {
  private static final Configuration FREEMARKER = configuration();

  private final List<Path> sourceFolders;

  /**
   * Looks for Java in these folders, such as {@code src/main/java}; what is not there is left out.
   */
  public CoverageHtml(List<Path> sourceFolders) {
    this.sourceFolders = List.copyOf(sourceFolders);
  }

  private static Configuration configuration() {
    Configuration freemarker = new Configuration(new Version(2, 3, 33));
    freemarker.setClassForTemplateLoading(CoverageHtml.class, "");
    freemarker.setLocale(Locale.ROOT);
    freemarker.setNumberFormat("computer");
    freemarker.setLocalizedLookup(false);
    freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    return freemarker;
  }

  /** The page. */
  public String of(CoverageReport report) {
    StringWriter page = new StringWriter();
    try {
      Map<String, Object> model =
          Map.of(
              "look", ReportPage.look(),
              "scripts", report.scripts(),
              "tables", report.scripts().stream().map(this::tables).toList());
      FREEMARKER.getTemplate("coverage.ftlh").process(model, page);
    } catch (TemplateException | IOException ours) {
      throw new IllegalStateException(
          "the coverage page could not be written; this is a fault of Stapwright", ours);
    }
    return page.toString();
  }

  private List<Table> tables(CoveredScript script) {
    List<Table> tables = new ArrayList<>();
    List<CoveredLine> lines = new ArrayList<>();
    for (int number = 1; number <= script.lines().size(); number++) {
      lines.add(CoveredLine.of(number, script.lines().get(number - 1), script.at(number)));
    }
    tables.add(new Table(script.name(), lines));
    byJavaFile(script).forEach((file, items) -> java(file, items).ifPresent(tables::add));
    return tables;
  }

  private static Map<String, Map<Integer, List<Covered>>> byJavaFile(CoveredScript script) {
    Map<String, Map<Integer, List<Covered>>> files = new TreeMap<>();
    for (Covered item : script.items()) {
      Origin java = item.place().java();
      if (java.isKnown()) {
        files
            .computeIfAbsent(java.file(), it -> new TreeMap<>())
            .computeIfAbsent(java.line(), it -> new ArrayList<>())
            .add(item);
      }
    }
    return files;
  }

  private Optional<Table> java(String file, Map<Integer, List<Covered>> items) {
    Optional<Path> source =
        sourceFolders.stream().map(it -> it.resolve(file)).filter(Files::isRegularFile).findFirst();
    if (source.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<CoveredLine> lines = new ArrayList<>();
      for (String text : Files.readAllLines(source.get())) {
        int number = lines.size() + 1;
        lines.add(CoveredLine.of(number, text, items.getOrDefault(number, List.of())));
      }
      return Optional.of(new Table(file, lines));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A file with its lines; FreeMarker reads it. */
  public record Table(String name, List<CoveredLine> lines) {}
}
