package io.github.stapwright.maven;

import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
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

  /** Folders with tapsets of your own, {@code stap -I}. */
  @Parameter(property = "stapwright.tapsets")
  private List<File> tapsets = List.of();

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
      ScriptReader reader = reader();
      for (Path script : scripts) {
        report = report.and(check(reader, script));
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

  private ScriptReader reader() throws IOException {
    return ScriptReader.with(
        ReadOptions.defaults()
            .withGuru(guru)
            .withSystemTap(systemTap)
            .including(OwnTapset.of(tapsets.stream().map(File::toPath).toList()))
            .advisedBy(evidence()));
  }

  /** Of a generated script the warnings have been told at the lines of its class. */
  private Report check(ScriptReader reader, Path script) throws IOException {
    Report report = reader.read(Source.of(script.toString(), Files.readAllBytes(script))).report();
    return report.hasErrors() || !script.startsWith(outputDirectory.toPath())
        ? report
        : Report.empty();
  }

  private Evidence evidence() {
    return python == null ? Evidence.none() : Evidence.ofPython(python);
  }
}
