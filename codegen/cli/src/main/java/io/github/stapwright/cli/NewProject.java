package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.stapwright.language.render.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.lang.model.SourceVersion;

/** The files of a project that begins: what is kept beside this class, with its names filled in. */
final class NewProject {
  private final String packageName;
  private final Map<String, String> values = new LinkedHashMap<>();

  private NewProject(String packageName) {
    this.packageName = packageName;
  }

  /**
   * A project.
   *
   * @param artifact what Maven calls it
   * @throws TroubleException if {@code packageName} is no package
   */
  static NewProject of(String packageName, String artifact, TracedPython traced)
      throws IOException {
    if (!SourceVersion.isName(packageName)) {
      throw new TroubleException(
          "--package " + packageName + ": a package is a name such as com.example.probes");
    }
    NewProject project = new NewProject(packageName);
    project.values.put("package", packageName);
    project.values.put("artifact", artifact);
    project.values.put("version", Version.number());
    project.values.put("target", xml(traced.target()));
    project.values.put(
        "steps", String.join("", traced.steps().stream().map(it -> "- " + it + "\n").toList()));
    project.putPluginVersions();
    return project;
  }

  /** The versions that this build itself uses, so that they are known to work together. */
  private void putPluginVersions() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = resource("versions.properties")) {
      versions.load(in);
    }
    versions.stringPropertyNames().forEach(it -> values.put(it, versions.getProperty(it)));
  }

  /**
   * Writes the files and gives their names, in the order in which they are read.
   *
   * @throws TroubleException if one of them is there, before any is written
   * @throws IOException if one cannot be written; then none is left
   */
  List<Path> writeTo(Path folder) throws IOException {
    Map<String, Path> places = places(folder);
    for (Path file : places.values()) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new TroubleException(file + " is there already, and nothing is written over");
      }
    }
    List<Path> written = new ArrayList<>();
    try {
      for (Map.Entry<String, Path> place : places.entrySet()) {
        OutputFile.at(place.getValue()).writeIfChanged(text(place.getKey()).getBytes(UTF_8));
        written.add(place.getValue());
      }
    } catch (IOException failure) {
      for (Path half : written) {
        Files.deleteIfExists(half);
      }
      throw failure;
    }
    return written;
  }

  private Map<String, Path> places(Path folder) {
    String below = packageName.replace('.', '/');
    Map<String, Path> places = new LinkedHashMap<>();
    places.put("README.md", folder.resolve("README.md"));
    places.put("pom.xml", folder.resolve("pom.xml"));
    places.put("gitignore", folder.resolve(".gitignore"));
    places.put("hello.py", folder.resolve("program/hello.py"));
    places.put("Calls.java.txt", folder.resolve("src/main/java/" + below + "/Calls.java"));
    places.put("CallsTest.java.txt", folder.resolve("src/test/java/" + below + "/CallsTest.java"));
    places.put("Calls.probetest.yaml", folder.resolve("Calls.probetest.yaml"));
    places.put("hello.events.jsonl", folder.resolve("src/test/recordings/hello.events.jsonl"));
    return places;
  }

  private String text(String name) throws IOException {
    try (InputStream in = resource(name)) {
      String text = new String(in.readAllBytes(), UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("@" + value.getKey() + "@", value.getValue());
      }
      return text;
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        NewProject.class.getResourceAsStream("init/" + name), () -> "init/" + name);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
