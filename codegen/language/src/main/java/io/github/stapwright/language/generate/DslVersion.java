package io.github.stapwright.language.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Optional;
import java.util.Properties;

/** The version of {@code stapwright-dsl} that a project has, against ours. */
final class DslVersion {
  private static final String IN_JAR =
      "META-INF/maven/io.github.stapwright/stapwright-dsl/pom.properties";

  private DslVersion() {}

  /** Our packages win over the project's: with two versions the project would run with ours. */
  static void requireOurs(URLClassLoader project) {
    String ours = ours();
    theirs(project)
        .filter(it -> !it.equals(ours))
        .ifPresent(
            it -> {
              throw ProbeClasses.refused(
                  "stapwright-dsl",
                  "the class path has version "
                      + it
                      + " and this is version "
                      + ours
                      + ": use the same version of both");
            });
  }

  static String ours() {
    return version(DslVersion.class.getResource("version.properties"));
  }

  private static Optional<String> theirs(URLClassLoader project) {
    return Optional.ofNullable(project.findResource(IN_JAR)).map(DslVersion::version);
  }

  private static String version(URL place) {
    try (InputStream in = place.openStream()) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
