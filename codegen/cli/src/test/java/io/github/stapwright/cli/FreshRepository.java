package io.github.stapwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A local repository that holds this project's artefacts and nothing else; what others have made
 * comes from the repository of the build that runs this test, and nothing from a network.
 */
final class FreshRepository {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final String VERSION = System.getProperty("stapwright.version");

  private final Path folder;

  private FreshRepository(Path folder) {
    this.folder = folder;
  }

  /** By the names of the artefacts, their modules. */
  private static Map<String, Path> modules() {
    Map<String, Path> modules = new LinkedHashMap<>();
    modules.put("stapwright-dsl", ROOT.resolve("dsl"));
    for (String name :
        List.of("markers", "language", "simulator", "report", "testkit", "maven-plugin")) {
      modules.put("stapwright-" + name, ROOT.resolve("codegen").resolve(name));
    }
    return modules;
  }

  /** Whether all modules have been packaged, as they are in a build of the whole. */
  static boolean isPossible() {
    return modules().entrySet().stream()
        .allMatch(it -> Files.exists(jar(it.getKey(), it.getValue())));
  }

  private static Path jar(String artifact, Path module) {
    return module.resolve("target").resolve(artifact + "-" + VERSION + ".jar");
  }

  static FreshRepository below(Path folder) throws IOException {
    FreshRepository repository = new FreshRepository(folder);
    repository.install("stapwright-parent", ROOT.resolve("pom.xml"), "pom");
    for (Map.Entry<String, Path> module : modules().entrySet()) {
      repository.install(module.getKey(), module.getValue().resolve("pom.xml"), "pom");
      repository.install(module.getKey(), jar(module.getKey(), module.getValue()), "jar");
    }
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("settings.xml"), settings());
    return repository;
  }

  private void install(String artifact, Path file, String ending) throws IOException {
    Path place =
        folder.resolve("repository/io/github/stapwright").resolve(artifact).resolve(VERSION);
    Files.createDirectories(place);
    Files.copy(file, place.resolve(artifact + "-" + VERSION + "." + ending));
  }

  private static String settings() {
    return "<settings><mirrors><mirror><id>build</id><mirrorOf>*</mirrorOf><url>"
        + Path.of(System.getProperty("stapwright.repository")).toUri()
        + "</url></mirror></mirrors></settings>";
  }

  /** A command that runs Maven with it, as somebody whose home folder is empty. */
  List<String> maven(Path project, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "HOME=" + folder.resolve("home"),
                "MAVEN_OPTS=-Duser.home=" + folder.resolve("home"),
                "JAVA_HOME=" + System.getProperty("java.home"),
                "mvn",
                "-B",
                "-s",
                folder.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + folder.resolve("repository"),
                "-f",
                project.toString()));
    command.addAll(List.of(words));
    return command;
  }
}
