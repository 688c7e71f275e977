package io.github.stapwright.maven;

import io.github.stapwright.language.advice.Advice;
import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the project's own {@code .stp} files and the generated ones, as passes 1 to 3 of SystemTap
 * would, and warns of what is wrong with the project's own although SystemTap accepts it; of the
 * generated ones {@code generate} has done so at the lines of the Java classes. All problems of all
 * scripts are told at once.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ScriptsMojo {

  /** Where generated scripts are. */
  @Parameter(
      property = "stapwright.outputDirectory",
      defaultValue = "${project.build.outputDirectory}/META-INF/stapwright",
      required = true)
  private File outputDirectory;

  /** The version of the traced Python, such as {@code 3.11}, if it is known. */
  @Parameter(property = "stapwright.python")
  private String python;

  /** The SystemTap that will run the scripts. */
  @Parameter(property = "stapwright.systemTap", defaultValue = Binding.DEFAULT_SYSTEMTAP)
  private String systemTap;

  /** Guru mode, {@code stap -g}: embedded C is allowed. */
  @Parameter(property = "stapwright.guru", defaultValue = "false")
  private boolean guru;

  /** Made by Maven. */
  public CheckMojo() {
    super("checked");
  }

  @Override
  void work(Path folder, Problems problems) throws IOException, MojoFailureException {
    try {
      List<Path> scripts = ScriptFolder.scripts(folder, outputDirectory.toPath());
      Report report = Report.empty();
      for (Path script : scripts) {
        report = report.and(check(script));
      }
      if (report.hasErrors()) {
        throw problems.failure(report);
      }
      problems.warn(report);
      getLog().info(scripts.size() + " scripts are right");
    } catch (IllegalArgumentException unknown) {
      throw new MojoFailureException(unknown.getMessage());
    }
  }

  private Report check(Path script) throws IOException {
    Source source = new Source(script.toString(), ByteString.of(Files.readAllBytes(script)));
    ParseOptions options =
        ParseOptions.defaults()
            .withGuru(guru)
            .withLibrary(LibraryMacros.builtIn())
            .withSystemtapVersion(systemTap);
    Parsed parsed = Parser.parse(source, options);
    if (parsed.script().isEmpty()) {
      return parsed.report();
    }
    CheckOptions checks = CheckOptions.defaults().withGuru(guru).withSystemtapVersion(systemTap);
    Report report = parsed.report().and(Checker.check(parsed.script().get(), checks).report());
    return report.hasErrors() || script.startsWith(outputDirectory.toPath())
        ? report
        : report.and(Advice.on(parsed.script().get(), evidence(), checks.tapset()));
  }

  private Evidence evidence() {
    return python == null ? Evidence.none() : Evidence.ofPython(python);
  }
}
