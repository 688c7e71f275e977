package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cases.Sleeping;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged jar, interrupted in the middle of its work: it ends, and no half of a file is left.
 */
class PackagedInterruptIT {
  /**
   * What a shell calls a process that was told to end. Java does the same for Ctrl-C, which it
   * cannot be sent where a build runs in the background.
   */
  private static final int ENDED = 128 + 15;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> waitingForStandardInput() throws IOException {
    String good =
        Files.writeString(folder.resolve("good.stp"), "probe begin { exit() }\n").toString();
    String coverage = folder.resolve("coverage.html").toString();
    return Stream.of(
            List.of("check", "-"),
            List.of("types", "-"),
            List.of("format", "-"),
            List.of("run", "--dry", "-"),
            List.of("simulate", good, "--events", "-", "--coverage", coverage))
        .map(
            words ->
                DynamicTest.dynamicTest(
                    words.get(0),
                    () -> {
                      Process process = start(words);
                      // Long enough that it reads; an interrupt before that ends it alike.
                      Thread.sleep(700);
                      assertThat(interrupted(process)).isEqualTo(ENDED);
                      assertThat(errors(process)).isEmpty();
                      assertOnly("good.stp");
                    }));
  }

  @Test
  void generate() throws IOException, InterruptedException, URISyntaxException {
    Path classes =
        Path.of(Sleeping.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process process =
        start(
            List.of(
                "generate",
                "--classpath",
                classes.toString(),
                "--class",
                Sleeping.class.getName(),
                "--target",
                "@1",
                "-o",
                folder.resolve("out").toString()));
    assertThat(process.getErrorStream().read()).isEqualTo('u');
    assertThat(interrupted(process)).isEqualTo(ENDED);
    assertThat(errors(process)).doesNotContain("\tat ").doesNotContain("System.exit");
    assertOnly();
  }

  @Test
  void anExitFromAnotherThreadIsAFailure() throws IOException, InterruptedException {
    Path source =
        Files.writeString(
            folder.resolve("Exiting.java"),
            """
            import static io.github.stapwright.dsl.Python.*;
            public final class Exiting implements io.github.stapwright.dsl.ProbeScript {
              @Override public io.github.stapwright.dsl.Probes probes() {
                Thread other = new Thread(() -> System.exit(0));
                other.start();
                try {
                  other.join();
                } catch (InterruptedException ending) {
                  Thread.currentThread().interrupt();
                }
                return io.github.stapwright.dsl.Probes.of(onGcStart().print("x\\n"));
              }
            }
            """);
    String classes = folder.resolve("classes").toString();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes, source.toString());
    assertThat(compiled).isZero();
    String out = folder.resolve("out").toString();
    Process process =
        start(
            List.of(
                "generate",
                "--classpath",
                classes,
                "--class",
                "Exiting",
                "--target",
                "@1",
                "-o",
                out));
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(errors(process)).contains("`Exiting`: `probes()` called `System.exit`");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void runWaitsForTheLastWordsOfStap() throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("x.stp"), "probe begin { println(1) }\n");
    Path stap =
        Files.writeString(
            folder.resolve("stap"),
            "#!/bin/sh\ntrap 'sleep 1; echo last; exit 0' INT TERM\necho up\nwhile :; do sleep 0.1; done\n");
    Files.setPosixFilePermissions(stap, PosixFilePermissions.fromString("rwxr-xr-x"));
    Process process = start(List.of("run", "--with", stap.toString(), script.toString()));
    assertThat(process.getInputStream().readNBytes(3)).isEqualTo("up\n".getBytes(UTF_8));
    Thread.sleep(300);
    interrupted(process);
    assertThat(process.getInputStream().readAllBytes()).isEqualTo("last\n".getBytes(UTF_8));
  }

  /** The program gets the signal at once, the recording is whole, the status is the program's. */
  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP", "INT"})
  void recordPassesASignalOnAndKeepsTheEvents(String signal) throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("x.py"),
            """
            import signal, sys, time
            def ended(number, frame):
                sys.exit(7)
            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                signal.signal(number, ended)
            def work():
                print("up", flush=True)
            work()
            time.sleep(60)
            """);
    Path output = folder.resolve("e.jsonl");
    Process process =
        start(
            List.of("record", "-o", output.toString(), "--", "python3", "-S", program.toString()));
    assertThat(process.getInputStream().readNBytes(3)).isEqualTo("up\n".getBytes(UTF_8));
    String pid = String.valueOf(process.pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(errors(process)).matches("stapwright: [\\d,]+ events: .*; 1 process\n");
    assertThat(process.exitValue()).isEqualTo(7);
    assertThat(Files.readString(output)).contains("\"work\"").contains("\"ended\"").endsWith("}\n");
    assertOnly("e.jsonl", "x.py");
  }

  private static Process start(List<String> words) throws IOException {
    ProcessBuilder process = new ProcessBuilder(Packaged.command(words.toArray(String[]::new)));
    process.environment().put("SLEEPS", "yes");
    return process.start();
  }

  private static int interrupted(Process process) throws IOException, InterruptedException {
    String pid = String.valueOf(process.pid());
    assertThat(new ProcessBuilder("kill", "-TERM", pid).start().waitFor()).isZero();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static String errors(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }
}
