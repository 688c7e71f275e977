package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way says what the long way says. */
class PlainCommandsTest {
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
        "markers @file",
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
