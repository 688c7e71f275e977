package io.github.stapwright.live.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.live.record.PythonCommand.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonCommandTest {

  @Test
  void aScriptWithArguments() {
    assertThat(PythonCommand.of(List.of("python3.9", "-SEB", "-W", "error", "a.py", "-c", "x")))
        .isEqualTo(
            new PythonCommand(
                List.of(),
                "python3.9",
                List.of("-S", "-E", "-B", "-W", "error"),
                Kind.SCRIPT,
                "a.py",
                List.of("-c", "x")));
  }

  @Test
  void textAndModulesTakeTheRestOfTheWord() {
    assertThat(PythonCommand.of(List.of("/usr/bin/python3", "-uc", "pass", "a")))
        .isEqualTo(
            new PythonCommand(
                List.of(), "/usr/bin/python3", List.of("-u"), Kind.COMMAND, "pass", List.of("a")));
    assertThat(PythonCommand.of(List.of("python", "-mjson.tool")).what()).isEqualTo("json.tool");
    assertThat(PythonCommand.of(List.of("python", "-Xdev", "-m", "m", "-m")))
        .isEqualTo(
            new PythonCommand(
                List.of(), "python", List.of("-X", "dev"), Kind.MODULE, "m", List.of("-m")));
  }

  @Test
  void aProgramOnStandardInput() {
    assertThat(PythonCommand.of(List.of("python3")).kind()).isEqualTo(Kind.STANDARD_INPUT);
    PythonCommand command = PythonCommand.of(List.of("python3", "-", "a"));
    assertThat(command.kind()).isEqualTo(Kind.STANDARD_INPUT);
    assertThat(command.arguments()).containsExactly("a");
  }

  @Test
  void anotherProgramMayStartIt() {
    PythonCommand command =
        PythonCommand.of(List.of("env", "A=1", "/opt/python3.10", "-S", "x.py"));
    assertThat(command.prefix()).containsExactly("env", "A=1");
    assertThat(command.interpreter()).isEqualTo("/opt/python3.10");
    assertThat(command.options()).containsExactly("-S");
  }

  @Test
  void aScriptMayNameItsInterpreter(@TempDir Path folder) throws IOException {
    Path script = Files.writeString(folder.resolve("tool"), "#!/usr/bin/env python3\npass\n");
    PythonCommand command = PythonCommand.of(List.of(script.toString(), "--help"));
    assertThat(command.interpreter()).isEqualTo("python3");
    assertThat(command.what()).isEqualTo(script.toString());
    assertThat(command.arguments()).containsExactly("--help");
  }

  @Test
  void refusesWhatRunsNoPythonProgram(@TempDir Path folder) throws IOException {
    Path script = Files.writeString(folder.resolve("tool"), "#!/bin/sh\n");
    refuses("with `-V` the interpreter runs no program", "python3", "-V");
    refuses("with `--help` the interpreter runs no program", "python3", "--help");
    refuses("the interpreter's option `-c` needs an argument", "python3", "-c");
    refuses("no Python interpreter and no Python script", script.toString());
    refuses("`env` is no Python interpreter", "env", "ls");
    assertThatThrownBy(() -> PythonCommand.of(List.of()))
        .hasMessageContaining("there is no command");
  }

  private static void refuses(String sentence, String... command) {
    assertThatThrownBy(() -> PythonCommand.of(List.of(command)))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining(sentence);
  }
}
