package io.github.stapwright.maven;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.elf.ElfFormatException;
import io.github.stapwright.markers.listing.MarkerListing;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import io.github.stapwright.markers.provider.ProviderFormatException;
import io.github.stapwright.markers.source.MarkerSource;
import io.github.stapwright.markers.target.TargetException;
import io.github.stapwright.markers.target.TargetResolver;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes a typed class for the markers of a provider, which the project's probe classes then use:
 * from a provider description, a program or library, or both.
 */
@Mojo(name = "markers", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class MarkersMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The qualified name of the class, such as {@code com.example.Hotspot}. */
  @Parameter(property = "stapwright.markers.class", required = true)
  private String className;

  /** Provider descriptions, {@code .d} files: the names and types of arguments. */
  @Parameter private List<File> descriptions;

  /** A program or library that has the markers: which of them there are. */
  @Parameter(property = "stapwright.markers.binary")
  private File binary;

  /** The provider, if there are several. */
  @Parameter(property = "stapwright.markers.provider")
  private String provider;

  /** Where the source goes; it is compiled with the project. */
  @Parameter(
      defaultValue = "${project.build.directory}/generated-sources/stapwright",
      required = true)
  private File sourceDirectory;

  /** Does nothing. */
  @Parameter(property = "stapwright.skip", defaultValue = "false")
  private boolean skip;

  /** Generates. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("stapwright.skip is set: no marker class is generated");
      return;
    }
    try {
      MarkerSource source = MarkerSource.of(className, chosen());
      Path file = sourceDirectory.toPath().resolve(source.path());
      OutputFile.at(file).writeIfChanged(source.text().getBytes(StandardCharsets.UTF_8));
      project.addCompileSourceRoot(sourceDirectory.toString());
    } catch (ElfFormatException
        | ProviderFormatException
        | TargetException
        | IllegalArgumentException refused) {
      throw new MojoFailureException(refused.getMessage());
    } catch (IOException failure) {
      throw new MojoExecutionException(
          failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
    }
  }

  private Provider chosen() throws IOException {
    List<Provider> described = new ArrayList<>();
    for (File description : descriptions == null ? List.<File>of() : descriptions) {
      described.addAll(ProviderDescriptions.read(description.toPath()));
    }
    if (binary == null) {
      String name = name(described.stream().map(Provider::name).toList());
      return described.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
    MarkerListing listing = new MarkerListing(TargetResolver.resolve(binary.getPath()), described);
    var evidence = listing.evidence(name(listing.providers()));
    evidence.remarks().forEach(getLog()::warn);
    return evidence.provider();
  }

  private String name(List<String> names) {
    if (provider != null && names.contains(provider)) {
      return provider;
    }
    if (provider == null && names.size() == 1) {
      return names.get(0);
    }
    throw new IllegalArgumentException(
        names.isEmpty()
            ? "there are no markers: name `descriptions`, a `binary`, or both"
            : "name one `provider` of " + String.join(", ", names));
  }
}
