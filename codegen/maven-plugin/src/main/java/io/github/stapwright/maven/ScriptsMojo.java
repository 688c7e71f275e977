package io.github.stapwright.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals have in common that read the project's own {@code .stp} files. */
abstract class ScriptsMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Where the project's own scripts are looked for, in this folder and those below it. */
  @Parameter(
      property = "stapwright.scriptDirectory",
      defaultValue = "${project.basedir}/src/main/systemtap",
      required = true)
  private File scriptDirectory;

  /** Does nothing. */
  @Parameter(property = "stapwright.skip", defaultValue = "false")
  private boolean skip;

  private final String work;

  /**
   * @param work what is done to the scripts, as a participle
   */
  ScriptsMojo(String work) {
    this.work = work;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("stapwright.skip is set: no scripts are " + work);
      return;
    }
    try {
      work(scriptDirectory.toPath(), new Problems(getLog(), project));
    } catch (IOException failure) {
      throw new MojoExecutionException(
          failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
    }
  }

  abstract void work(Path folder, Problems problems) throws IOException, MojoFailureException;
}
