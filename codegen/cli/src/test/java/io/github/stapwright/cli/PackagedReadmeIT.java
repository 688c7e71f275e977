package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the pages and the recipes for other builds are run as they stand there. */
class PackagedReadmeIT {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern SHELL =
      Pattern.compile("(<!--[^>]*-->\n)?```sh\n(.*?)```", Pattern.DOTALL);

  /** Each is run by a test of its own, which needs root, a browser or Maven. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("sudo .*|stapwright run --via uprobes .*|mvn .*|cd .*|java .*|javac .*");

  @TempDir private Path folder;

  @Test
  void theCommandsOfThePagesRun() throws IOException {
    requireTool("python3");
    prepare();
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
    for (String command : commands) {
      Ran ran = shell("stapwright() { " + java() + " \"$@\"; }\n" + command);
      assertThat(ran.status()).as("%s%n%s", command, ran).isZero();
    }
    assertThat(folder.resolve("stp/Calls.stp")).exists();
    assertThat(folder.resolve("my-probes/pom.xml")).exists();
  }

  private List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String page : List.of("README.md", "codegen/cli/README.md")) {
      SHELL
          .matcher(Files.readString(ROOT.resolve(page)))
          .results()
          .flatMap(it -> it.group(2).lines())
          .filter(it -> !ELSEWHERE.matcher(it).matches())
          .forEach(commands::add);
    }
    return commands;
  }

  /** What the pages name as the reader's own. */
  private void prepare() throws IOException {
    for (String shown : List.of("examples", "codegen")) {
      Files.createSymbolicLink(folder.resolve(shown), ROOT.resolve(shown));
    }
    Files.copy(ROOT.resolve("examples/programs/test.py"), folder.resolve("test.py"));
    Files.copy(
        ROOT.resolve("examples/src/test/resources/golden/CallTrace.stp"),
        folder.resolve("CallTrace.stp"));
    assertThat(Packaged.stapwright("init", folder.resolve("begun").toString()).status()).isZero();
    String calls = Files.readString(folder.resolve("begun/src/main/java/probes/Calls.java"));
    Files.writeString(folder.resolve("Calls.java"), calls.replace("package probes;\n", ""));
    Files.copy(
        ROOT.resolve("examples/recordings/test.events.jsonl.gz"), folder.resolve("seen.jsonl.gz"));
  }

  @Test
  void plainJavacCompilesAProbeClass() throws IOException {
    source(folder.resolve("Returns.java"));
    Ran ran =
        shell("export STAPWRIGHT_JAR=" + Packaged.JAR + "; mkdir classes\n" + resource("javac.sh"));
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(folder.resolve("stp/Returns.stp")).content().contains("function__return");
  }

  @Test
  void gradleGeneratesAndKnowsWhenItHasNothingToDo() throws IOException {
    requireTool("gradle");
    assumeTrue(FreshRepository.isPossible(), "the other modules are not packaged");
    source(folder.resolve("src/main/java/Returns.java"));
    Files.writeString(
        folder.resolve("build.gradle"),
        resource("build.gradle")
            .replace("mavenLocal()", "flatDir { dirs '" + Packaged.JAR.getParent() + "' }")
            .replaceAll("'io.github.stapwright:stapwright-(dsl|cli):[^']*'", "':stapwright:'"));
    Ran first = gradle();
    assertThat(first.status()).as(first.toString()).isZero();
    assertThat(folder.resolve("build/stp/Returns.stp")).content().contains("function__return");
    assertThat(gradle().out()).contains(":scripts UP-TO-DATE");
  }

  private Ran gradle() throws IOException {
    return shell(
        "GRADLE_USER_HOME="
            + folder.resolve("home")
            + " gradle --offline --no-daemon --console=plain scripts");
  }

  private static void source(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, resource("uses/Returns.java"));
  }

  private static String resource(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/io/github/stapwright/cli", name));
  }

  private static String java() {
    return String.join(" ", Packaged.command());
  }

  private Ran shell(String script) throws IOException {
    return Packaged.withInput(
        new byte[0],
        List.of(
            "env",
            "-C",
            folder.toString(),
            "PATH=" + Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"),
            "bash",
            "-e",
            "-c",
            script));
  }

  private static void requireTool(String tool) {
    boolean there =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(it -> Files.isExecutable(Path.of(it, tool)));
    assertThat(there || !"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))).isTrue();
    assumeTrue(there, tool + " is not installed");
  }
}
