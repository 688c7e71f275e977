package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stapwright init} writes is built, tested and run as its page says. */
class PackagedInitIT {
  @TempDir private Path folder;

  @Test
  void theProjectBuildsAtOnceAndItsScriptRuns() throws IOException {
    require(isOnPath("mvn"), "mvn is not installed");
    require(FreshRepository.isPossible(), "the other modules are not packaged");
    Path project = folder.resolve("my probes");
    Ran init = Packaged.stapwright("init", project.toString());
    assertThat(init.status()).as(init.toString()).isZero();
    Ran built =
        Packaged.withInput(
            new byte[0], FreshRepository.below(folder).maven(project, "-q", "verify"));
    // Some Mavens end their colours even where they have begun none.
    assertThat(built.status()).as(built.toString()).isZero();
    assertThat((built.out() + built.err()).replace("\u001b[0m", "").replace("\u001b[m", ""))
        .as("the first build says nothing")
        .isBlank();
    assertThat(project.resolve("target/my-probes-1.0-SNAPSHOT.jar")).exists();
    assertThat(project.resolve("target/surefire-reports/probes.CallsTest.txt"))
        .content()
        .contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(project.resolve("target/stapwright/coverage/coverage.txt"))
        .content()
        .contains("100");
    runs(project);
  }

  private static void runs(Path project) throws IOException {
    require(isOnPath("python3"), "python3 is not installed");
    Ran run =
        Packaged.stapwright(
            "run",
            "--via",
            "profile",
            project.resolve("target/classes/META-INF/stapwright/Calls.stp").toString(),
            "--",
            "python3",
            project.resolve("program/hello.py").toString());
    assertThat(run.status()).as(run.toString()).isZero();
    assertThat(run.out())
        .startsWith("hello, Ada\nhello, Grace\nhello, Barbara\n3 greet\n")
        .contains("1 main\n");
  }

  @Test
  void onATerminalItAsksWhichPython() throws IOException {
    require(isOnPath("script"), "script(1) is not installed");
    Path project = folder.resolve("asked");
    String init = String.join(" ", Packaged.command("init", project.toString()));
    Ran ran =
        Packaged.withInput(
            "/nowhere/python3\n/bin/sh\n".getBytes(UTF_8),
            List.of("script", "-qec", init, "/dev/null"));
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(ran.out())
        .contains("Which Python is traced? [/usr/bin/python3] ")
        .contains("/nowhere/python3")
        .contains("has no markers; `stapwright run` gives it some");
    assertThat(project.resolve("pom.xml"))
        .content()
        .contains("<target>" + Path.of("/bin/sh").toRealPath() + "</target>");
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }

  private static void require(boolean there, String otherwise) {
    assertThat(there || !"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES")))
        .as(otherwise)
        .isTrue();
    assumeTrue(there, otherwise);
  }
}
