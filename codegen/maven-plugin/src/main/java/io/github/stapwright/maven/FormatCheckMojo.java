package io.github.stapwright.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build if one of the project's own {@code .stp} files is not in its canonical form. */
@Mojo(name = "format-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class FormatCheckMojo extends ScriptsMojo {
  /** Made by Maven. */
  public FormatCheckMojo() {
    super("compared");
  }

  @Override
  void work(Path folder, Problems problems) throws IOException, MojoFailureException {
    Uncanonical found = Uncanonical.below(folder);
    if (found.report().hasErrors()) {
      throw problems.failure(found.report());
    }
    Set<Path> scripts = found.scripts().keySet();
    scripts.forEach(it -> getLog().error(it + ":[1,1] not in canonical form"));
    if (!scripts.isEmpty()) {
      throw new MojoFailureException(
          scripts.size()
              + " scripts are not in canonical form: mvn stapwright:format changes them");
    }
  }
}
