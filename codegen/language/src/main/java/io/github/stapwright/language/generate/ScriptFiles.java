package io.github.stapwright.language.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.model.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Generates {@code NAME.stp} and {@code NAME.stp.map} from probe classes: all or, when anything is
 * wrong with any of them, nothing.
 */
public final class ScriptFiles {
  private final ProbeClasses classes;

  /** Generates from {@code classes}. */
  public ScriptFiles(ProbeClasses classes) {
    this.classes = Objects.requireNonNull(classes, "classes");
  }

  /**
   * What was generated.
   *
   * @param scripts the scripts in the order of the classes, by target
   * @param report every problem of every script
   */
  public record Generated(List<CompiledScript> scripts, Report report) {
    /** Copies the list. */
    public Generated {
      scripts = List.copyOf(scripts);
      Objects.requireNonNull(report, "report");
    }
  }

  /** Compiles each class for one target; calls user code and writes nothing. */
  public Generated compile(List<String> names, ScriptCompiler compiler) {
    List<CompiledScript> scripts = new ArrayList<>();
    Map<String, String> sources = new TreeMap<>();
    Report report = Report.empty();
    for (String name : names) {
      try {
        CompiledScript script = compile(name, compiler);
        report = report.and(script.report());
        scripts.add(script);
        String other = sources.putIfAbsent(script.fileName(), name);
        if (other != null) {
          report = report.and(sameName(script.fileName(), other, name));
        }
      } catch (ReportException problems) {
        report = report.and(problems.report());
      }
    }
    return new Generated(scripts, report);
  }

  private CompiledScript compile(String name, ScriptCompiler compiler) {
    ProbeScript script = classes.load(name);
    Class<?> type = script.getClass();
    Probes probes = UserCode.run(classes.loader(), type, "`probes()`", script::probes);
    if (probes == null) {
      throw ProbeClasses.refused(name, "`probes()` gave null");
    }
    return compiler.compile(type.getSimpleName(), type.getName(), probes);
  }

  private static Report sameName(String file, String one, String other) {
    return Report.of(
        Diagnostic.of(
                Problem.PROBE_CLASS,
                Origin.unknown(),
                "`" + one + "` and `" + other + "` would both be written to `" + file + "`")
            .withFix("give one of the classes another name"));
  }

  /**
   * Writes scripts and maps into {@code folder}, leaving files alone that hold the same bytes.
   *
   * @return the files, in order, whether they were written or not
   * @throws IOException if one cannot be written
   */
  public static List<Path> write(List<CompiledScript> scripts, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (CompiledScript script : scripts) {
      files.add(write(folder.resolve(script.fileName()), script.text().getBytes(UTF_8)));
      files.add(write(folder.resolve(script.fileName() + ".map"), script.map().toJson()));
    }
    return files;
  }

  private static Path write(Path file, byte[] bytes) throws IOException {
    OutputFile.at(file).writeIfChanged(bytes);
    return file;
  }
}
