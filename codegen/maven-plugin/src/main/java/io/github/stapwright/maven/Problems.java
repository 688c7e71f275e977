package io.github.stapwright.maven;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.Severity;
import io.github.stapwright.model.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Problems in the build's log, at places that Maven's readers can be clicked to. */
final class Problems {
  private final Log log;
  private final MavenProject project;

  Problems(Log log, MavenProject project) {
    this.log = log;
    this.project = project;
  }

  /** Logs everything; the exception that ends the build names the first error. */
  MojoFailureException failure(Report report) {
    report.diagnostics().stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .forEach(it -> log.error(text(it)));
    warn(report);
    var errors =
        report.diagnostics().stream().filter(it -> it.severity() == Severity.ERROR).toList();
    String rest = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more above)";
    return new MojoFailureException(text(errors.get(0)) + rest);
  }

  /** Logs the warnings. */
  void warn(Report report) {
    report.diagnostics().stream()
        .filter(it -> it.severity() == Severity.WARNING)
        .forEach(it -> log.warn(text(it)));
  }

  private String text(Diagnostic diagnostic) {
    String place = diagnostic.origin().isKnown() ? place(diagnostic.origin()) + " " : "";
    StringBuilder text =
        new StringBuilder(place)
            .append(diagnostic.problem())
            .append(": ")
            .append(diagnostic.sentence());
    diagnostic.origin().caller().ifPresent(it -> text.append("\n  called from ").append(place(it)));
    diagnostic.fix().ifPresent(it -> text.append("\n  fix: ").append(it));
    return text.toString();
  }

  /** {@code /path/Name.java:[LINE,COLUMN]}, as Maven's compiler plugin writes it. */
  private String place(Origin origin) {
    String file = origin.file();
    for (String root : project.getCompileSourceRoots()) {
      Path source = Path.of(root, file);
      if (Files.exists(source)) {
        file = source.toString();
        break;
      }
    }
    return file + ":[" + origin.line() + "," + Math.max(1, origin.column()) + "]";
  }
}
