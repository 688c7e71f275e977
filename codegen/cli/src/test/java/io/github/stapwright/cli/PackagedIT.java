package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar and the distribution, as processes. */
class PackagedIT {
  @TempDir private Path folder;

  @Test
  void staysSmall() throws IOException {
    assertThat(Files.size(Packaged.JAR)).isLessThan(12_000_000);
  }

  @Test
  void holdsTheLicencesOfWhatIsInside() throws IOException {
    try (JarFile jar = new JarFile(Packaged.JAR.toFile())) {
      assertThat(jar.getEntry("META-INF/LICENSE").getSize())
          .isEqualTo(Files.size(Path.of("../../LICENSE")));
      assertThat(jar.getEntry("META-INF/licenses/antlr4-runtime.txt")).isNotNull();
      assertThat(jar.getEntry("META-INF/licenses/lsp4j.txt")).isNotNull();
      assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
    }
  }

  @Test
  void saysItsVersionAndHelps() throws IOException {
    assertThat(Packaged.stapwright("--version").out()).startsWith("stapwright ");
    assertThat(Packaged.stapwright("help", "record").out()).contains("Usage: stapwright record");
    for (String command : commands()) {
      Ran help = Packaged.stapwright(command, "--help");
      assertThat(help.status()).as(command).isZero();
      assertThat(help.out()).as(command).contains("Usage: stapwright " + command);
      assertThat(help.err()).as(command).isEmpty();
    }
  }

  private static List<String> commands() {
    Terminal nowhere =
        new Terminal(
            InputStream.nullInputStream(),
            java.io.OutputStream.nullOutputStream(),
            java.io.OutputStream.nullOutputStream(),
            false);
    return new ArrayList<>(Main.commandLine(nowhere).getSubcommands().keySet());
  }

  @Test
  void aFullDiskIsOneSentence() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Packaged.command("--help"))
            .redirectOutput(new File("/dev/full"))
            .start();
    String err = new String(process.getErrorStream().readAllBytes());
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(err)
        .isEqualTo("stapwright: standard output cannot be written: No space left on device\n");
    Ran ran = Packaged.stapwright("record", "-o", "/dev/full", "--", "python3", "-S", "-c", "pass");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("No space left on device").doesNotContain("\tat ");
  }

  @Test
  void aBrokenPipeIsOneSentence() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Packaged.command("--help")).start();
    process.getInputStream().close();
    String err = new String(process.getErrorStream().readAllBytes());
    assertThat(process.waitFor()).isIn(0, 2);
    assertThat(err).doesNotContain("\tat ");
  }

  @Test
  void anInterruptKeepsWhatWasRecorded() throws IOException, InterruptedException {
    Path program =
        Files.writeString(
            folder.resolve("x.py"),
            "import sys, time\ndef f(): pass\nf()\nprint('up', flush=True)\ntime.sleep(60)\n");
    Path output = folder.resolve("x.jsonl");
    Process process =
        new ProcessBuilder(
                Packaged.command(
                    "record", "-o", output.toString(), "--", "python3", "-S", program.toString()))
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('u');
    // As a terminal does: to the whole group, which is the program and its child here.
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(output).content().contains("\"f\",2]");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(program, output);
    }
  }

  @Test
  void theLauncherStartsItFromAnywhereWithoutAndWithTheArchive() throws IOException {
    Path home = unpacked();
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/stapwright"));
    for (int start = 0; start < 2; start++) {
      Ran ran = launched(link, "--version");
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).startsWith("stapwright ");
    }
    Path cache = folder.resolve("cache/stapwright");
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files.toList())
          .singleElement()
          .satisfies(it -> assertThat(Files.size(it)).isGreaterThan(1_000_000));
    }
    assertThat(launched(link, "nonsense").status()).isEqualTo(2);
  }

  @Test
  void theArchiveIsTrainedOnAScriptThatIsAccepted() throws IOException {
    // One that is refused would leave out of the archive what comes after the refusal.
    String script = unpacked().resolve("share/training.stp").toString();
    assertThat(Packaged.stapwright("check", script).status()).isZero();
  }

  @Test
  void completesWordsInBash() throws IOException {
    String script = unpacked().resolve("share/bash-completion/stapwright").toString();
    String shell =
        "source '%s'; compopt() { :; }\n"
            + "words() { COMP_WORDS=(stapwright \"$@\"); COMP_CWORD=$#; COMPREPLY=();"
            + " _complete_stapwright; echo \"${COMPREPLY[@]}\"; }\n"
            + "words ch; words check --f; words check --format s; words simulate --ev\n";
    Ran ran = Packaged.withInput(new byte[0], List.of("bash", "-c", shell.formatted(script)));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo("check\n--format\nsarif\n--events\n");
  }

  /** The completion script in fish itself, which prints a word, a tab and what it means. */
  @Test
  void fishCompletesCommandsOptionsAndValues() throws IOException {
    requireShell("fish");
    Path script = unpacked().resolve("share/fish/vendor_completions.d/stapwright.fish");
    assertThat(fish(script, "stapwright che")).contains("check\tSays what is wrong with scripts");
    assertThat(fish(script, "stapwright check --form")).startsWith("--format\t");
    assertThat(fish(script, "stapwright check --format ")).contains("sarif").contains("junit");
    assertThat(fish(script, "stapwright generate --targ")).startsWith("--target\t");
  }

  private static String fish(Path script, String line) throws IOException {
    String shell = "source " + script + "; complete -C '" + line + "'";
    Ran ran = Packaged.withInput(new byte[0], List.of("fish", "--no-config", "-c", shell));
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  /**
   * zsh reads the function; what it offers is looked at in its text, for zsh completes on a
   * terminal.
   */
  @Test
  void zshReadsTheCompletion() throws IOException {
    requireShell("zsh");
    Path function = unpacked().resolve("share/zsh/site-functions/_stapwright");
    Ran read = Packaged.withInput(new byte[0], List.of("zsh", "-f", "-n", function.toString()));
    assertThat(read).isEqualTo(new Ran(0, "", ""));
    assertThat(function).content().contains("check", "--format", "sarif", "language-server");
  }

  private static void requireShell(String name) {
    boolean there =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(it -> Files.isExecutable(Path.of(it, name)));
    assertThat(there || !"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))).isTrue();
    org.junit.jupiter.api.Assumptions.assumeTrue(there, name + " is not installed");
  }

  private Ran launched(Path launcher, String argument) throws IOException {
    return Packaged.withInput(
        new byte[0],
        List.of(
            "env",
            "XDG_CACHE_HOME=" + folder.resolve("cache"),
            "STAPWRIGHT_JAVA=" + Path.of(System.getProperty("java.home"), "bin", "java"),
            launcher.toString(),
            argument));
  }

  private Path unpacked() throws IOException {
    try (var zip = new java.util.zip.ZipFile(Packaged.ZIP.toFile())) {
      for (var entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip.getInputStream(entry), file);
      }
      assertThat(zip.stream().map(it -> it.getName().replaceFirst("^[^/]*/", "")))
          .contains(
              "bin/stapwright",
              "lib/stapwright.jar",
              "share/values.schema.json",
              "share/man/man1/stapwright.1",
              "share/bash-completion/stapwright",
              "share/zsh/site-functions/_stapwright",
              "share/fish/vendor_completions.d/stapwright.fish",
              "LICENSE");
    }
    try (Stream<Path> tops = Files.list(folder)) {
      Path home =
          tops.filter(it -> it.getFileName().toString().startsWith("stapwright-"))
              .findFirst()
              .orElseThrow();
      Files.setPosixFilePermissions(
          home.resolve("bin/stapwright"), PosixFilePermissions.fromString("rwxr-xr-x"));
      return home;
    }
  }
}
