package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

  @Test
  void saysItsVersion() {
    Ran ran = Ran.stapwright("--version");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).matches("stapwright \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void helpIsNoError() {
    Ran ran = Ran.stapwright("--help");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("Usage: stapwright", "Exit status: 0 = fine");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void asksForACommand() {
    Ran ran = Ran.stapwright();
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("stapwright: which command?\n").contains("--help");
  }

  @Test
  void refusesAnUnknownCommand() {
    Ran ran = Ran.stapwright("frobnicate");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("frobnicate");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void writesNoColoursToAFile() {
    assertThat(Ran.stapwright("--help").out()).doesNotContain("\u001b");
  }

  @Test
  void aFullDiskIsASentence() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    Terminal terminal = new Terminal(InputStream.nullInputStream(), full, err, false);
    assertThat(Main.run(terminal, "--version")).isEqualTo(2);
    assertThat(err)
        .hasToString("stapwright: standard output cannot be written: No space left on device\n");
  }

  @Test
  void ourOwnFaultSaysSo() {
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, false);
    int status =
        new Failures(terminal)
            .statusOf(
                () -> {
                  throw new IllegalStateException("a bug");
                });
    assertThat(status).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("stapwright: internal error: java.lang.IllegalStateException: a bug at ")
        .contains("fault of stapwright, not of your input")
        .doesNotContain("\tat ");
  }

  @Test
  void eachCommandIsFoundByItsName() {
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            false);
    for (String name : Commands.names()) {
      CommandLine command = new CommandLine(Commands.named(name, terminal).orElseThrow());
      assertThat(command.getCommandName()).isEqualTo(name);
    }
    assertThat(Commands.named("CHECK", terminal)).isEmpty();
    assertThat(Main.commandLine(terminal).getSubcommands().keySet())
        .containsExactlyElementsOf(
            Stream.concat(Commands.names().stream(), Stream.of("help")).toList());
  }

  /** Files of arguments are off: a word that begins with an at sign is that word. */
  @Test
  void takesWordsAsTheyAre(@TempDir Path folder) throws IOException {
    Path words = Files.writeString(folder.resolve("words"), "--version");
    for (String command : List.of("check", "types", "format", "simulate", "explain")) {
      Ran ran = Ran.stapwright(command, "@" + words);
      assertThat(ran.status()).as("%s", ran).isNotZero();
      assertThat(ran.err()).contains("@" + words);
    }
  }
}
