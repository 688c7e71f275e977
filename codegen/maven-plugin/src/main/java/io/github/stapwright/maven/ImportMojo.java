package io.github.stapwright.maven;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.importer.Imported;
import io.github.stapwright.language.importer.ImportedClass;
import io.github.stapwright.language.importer.ScriptImporter;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import io.github.stapwright.markers.provider.ProviderFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a probe class in Java for each of the project's own {@code .stp} files. A class is written
 * only if it binds to a model equal to that of its script; what cannot be imported fails the build
 * after the others are written.
 */
@Mojo(name = "import", threadSafe = true)
public final class ImportMojo extends ScriptsMojo {
  /** The source folder that the classes go to. */
  @Parameter(
      property = "stapwright.import.directory",
      defaultValue = "${project.basedir}/src/main/java",
      required = true)
  private File importDirectory;

  /** The package of the classes. */
  @Parameter(property = "stapwright.import.package", required = true)
  private String packageName;

  /** Provider descriptions, {@code .d} files, whose markers get typed words. */
  @Parameter private List<File> descriptions = List.of();

  /** The version of SystemTap that the scripts are written for. */
  @Parameter(property = "stapwright.systemTap", defaultValue = Binding.DEFAULT_SYSTEMTAP)
  private String systemTap;

  /** Folders with tapsets of your own, {@code stap -I}. */
  @Parameter(property = "stapwright.tapsets")
  private List<File> tapsets = List.of();

  /** Made by Maven. */
  public ImportMojo() {
    super("imported");
  }

  @Override
  void work(Path folder, Problems problems) throws IOException, MojoFailureException {
    List<Source> sources = new ArrayList<>();
    for (Path script : ScriptFolder.scripts(folder)) {
      sources.add(Source.of(script.toString(), Files.readAllBytes(script)));
    }
    Imported imported = importer().read(sources);
    for (var source : imported.markers()) {
      write(source.path(), source.text());
    }
    for (ImportedClass one : imported.classes()) {
      write(one.path(), one.text());
      getLog().info(one.className() + ": " + one.raw().size() + " pieces of raw text");
    }
    if (imported.report().hasErrors()) {
      throw problems.failure(imported.report());
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = importDirectory.toPath().resolve(path);
    OutputFile.at(file).writeIfChanged(text.getBytes(StandardCharsets.UTF_8));
  }

  private ScriptImporter importer() throws IOException, MojoFailureException {
    try {
      List<Provider> providers = new ArrayList<>();
      for (File description : descriptions) {
        providers.addAll(ProviderDescriptions.read(description.toPath()));
      }
      ReadOptions reading =
          ReadOptions.defaults()
              .withSystemTap(systemTap)
              .including(OwnTapset.of(tapsets.stream().map(File::toPath).toList()));
      return ScriptImporter.into(packageName, reading, providers);
    } catch (ProviderFormatException | IllegalArgumentException refused) {
      throw new MojoFailureException(refused.getMessage());
    }
  }
}
