package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.importer.ImportedClass;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import io.github.stapwright.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes the scenario file of an imported class beside it. */
final class ImportedTest {
  private final Path folder;
  private final ScriptReader reader;
  private final List<String> arguments;

  ImportedTest(Path folder, ScriptReader reader, List<String> arguments) {
    this.folder = folder;
    this.reader = reader;
    this.arguments = arguments;
  }

  /** The script as seen from the scenario file; a copy of it if it lies elsewhere. */
  private static Path beside(Path file, Source source) throws IOException {
    Path folder = file.toAbsolutePath().normalize().resolveSibling(".").normalize();
    Path script = folder.relativize(Path.of(source.name()).toAbsolutePath().normalize());
    if (!script.startsWith("..")) {
      return script;
    }
    String name = file.getFileName().toString().replace(ScenarioFile.ENDING, ".stp");
    OutputFile.at(file.resolveSibling(name)).writeIfChanged(source.bytes().toBytes());
    return Path.of(name);
  }

  /** Writes the file and says which, or why there is none. */
  String write(ImportedClass made, Source source) throws IOException {
    Path file = folder.resolve(made.path().replaceAll("[.]java$", ScenarioFile.ENDING));
    try {
      Path script = beside(file, source);
      String text = ObservedScenario.of(reader.read(source), arguments, script);
      OutputFile.at(file).writeIfChanged(text.getBytes(StandardCharsets.UTF_8));
      return file + ": observed, not judged";
    } catch (NotSimulatedException refused) {
      return source.name() + ": no scenario, for " + refused.getMessage();
    } catch (ReportException wrong) {
      return source.name() + ": no scenario, for " + wrong.report().diagnostics().get(0).sentence();
    }
  }
}
