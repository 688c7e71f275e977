package io.github.stapwright.maven;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.layout.Formatted;
import io.github.stapwright.language.layout.Formatter;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Brings the project's own {@code .stp} files into their canonical form. */
@Mojo(name = "format", threadSafe = true)
public final class FormatMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Where scripts are looked for, in this folder and those below it. */
  @Parameter(
      property = "stapwright.scriptDirectory",
      defaultValue = "${project.basedir}/src/main/systemtap",
      required = true)
  private File scriptDirectory;

  /** Does nothing. */
  @Parameter(property = "stapwright.skip", defaultValue = "false")
  private boolean skip;

  /** Formats. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("stapwright.skip is set: no scripts are formatted");
      return;
    }
    try {
      List<Path> changed = new ArrayList<>();
      Report report = Report.empty();
      for (Path script : ScriptFolder.scripts(scriptDirectory.toPath())) {
        ByteString text = ByteString.of(Files.readAllBytes(script));
        Formatted formatted = Formatter.format(new Source(script.toString(), text));
        report = report.and(formatted.report());
        if (formatted.text().filter(it -> !it.equals(text)).isPresent()) {
          changed.add(script);
          OutputFile.at(script).writeIfChanged(formatted.text().get().toBytes());
        }
      }
      conclude(report, changed);
    } catch (IOException failure) {
      throw new MojoExecutionException(
          failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
    }
  }

  private void conclude(Report report, List<Path> changed) throws MojoFailureException {
    if (report.hasErrors()) {
      throw new Problems(getLog(), project).failure(report);
    }
    changed.forEach(it -> getLog().info("formatted " + it));
  }
}
