package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way says what the long way says. */
class PlainCommandsTest {
  @TempDir private Path folder;

  private static final String LIBRARY = System.getProperty("java.home") + "/lib/server/libjvm.so";

  @ParameterizedTest
  @ValueSource(strings = {"markers", "doctor"})
  void bothWaysSayTheSame(String command) {
    for (String operand : new String[] {LIBRARY, "/no/such/file", "/", "999999999"}) {
      assertThat(PlainCommands.find(terminal(), command, operand)).isNotNull();
      assertThat(Ran.stapwright(command, operand))
          .as(operand)
          .isEqualTo(Ran.stapwright(command, "--format", "text", operand));
    }
  }

  @Test
  void checking() throws IOException {
    Path right = Files.writeString(folder.resolve("right.stp"), "probe begin { println(1) }\n");
    Path wrong = Files.writeString(folder.resolve("wrong.stp"), "probe begin { println(a[1]) }\n");
    for (String operand : new String[] {right.toString(), wrong.toString(), "/no/such/file", "/"}) {
      assertThat(PlainCommands.find(terminal(), "check", operand)).isNotNull();
      assertThat(Ran.stapwright("check", operand))
          .as(operand)
          .isEqualTo(Ran.stapwright("check", "--format", "text", operand));
    }
    assertThat(Ran.stapwright("check", right.toString(), wrong.toString()))
        .isEqualTo(Ran.stapwright("check", "--format=text", right.toString(), wrong.toString()));
  }

  @Test
  void severalOperands() {
    assertThat(Ran.stapwright("markers", LIBRARY, LIBRARY))
        .isEqualTo(Ran.stapwright("markers", "--format=text", LIBRARY, LIBRARY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "markers",
        "doctor",
        "doctor a b",
        "markers --dsl a",
        "markers a --dsl",
        "markers -- a",
        "check",
        "check -",
        "check a -- b",
        "check -g a",
        "doctor -h",
        "format a",
        "Markers a",
        "help markers",
        "--version a",
      })
  void everythingElseIsParsed(String line) {
    assertThat(PlainCommands.find(terminal(), line.split(" "))).isNull();
  }

  private static Terminal terminal() {
    return new Terminal(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        false);
  }
}
