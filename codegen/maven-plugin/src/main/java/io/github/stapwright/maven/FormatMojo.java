package io.github.stapwright.maven;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Brings the project's own {@code .stp} files into their canonical form. */
@Mojo(name = "format", threadSafe = true)
public final class FormatMojo extends ScriptsMojo {
  /** Made by Maven. */
  public FormatMojo() {
    super("formatted");
  }

  @Override
  void work(Path folder, Problems problems) throws IOException, MojoFailureException {
    Uncanonical found = Uncanonical.below(folder);
    for (Map.Entry<Path, ByteString> script : found.scripts().entrySet()) {
      OutputFile.at(script.getKey()).writeIfChanged(script.getValue().toBytes());
    }
    if (found.report().hasErrors()) {
      throw problems.failure(found.report());
    }
    found.scripts().keySet().forEach(it -> getLog().info("formatted " + it));
  }
}
