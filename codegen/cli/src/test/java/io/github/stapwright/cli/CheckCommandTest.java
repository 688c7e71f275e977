package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void isSilentAboutAGoodScript() throws IOException {
    Path script = Files.writeString(folder.resolve("good.stp"), "probe begin { exit() }\n");

    assertThat(Ran.stapwright("check", "--parse-only", script.toString()))
        .isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void showsTheLineOfEachProblem() throws IOException {
    Path script = Files.writeString(folder.resolve("bad.stp"), "probe begin { if (1 f() }\n");

    assertThat(Ran.stapwright("check", "--parse-only", script.toString()))
        .isEqualTo(
            new Ran(
                1,
                "",
                script
                    + ":1:21: error SYNTAX: expected `)` but found `f`\n"
                    + "  | probe begin { if (1 f() }\n"
                    + "  |                     ^\n"));
  }

  @Test
  void readsStandardInput() {
    Ran ran = Ran.withInput("probe {", "check", "--parse-only", "-");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).startsWith("<input>:1:8: error SYNTAX: ");
  }

  @Test
  void givesTheScriptItsArguments() {
    String script = "probe begin { println($1) exit() }";

    assertThat(Ran.withInput(script, "check", "--parse-only", "-", "--", "7").status()).isZero();
    assertThat(Ran.withInput(script, "check", "--parse-only", "-").err())
        .startsWith("<input>:1:23: error SYNTAX: ");
  }

  @Test
  void allowsEmbeddedCodeInGuruMode() {
    String script = "%{ int x; %} probe begin { exit() }";

    assertThat(Ran.withInput(script, "check", "--parse-only", "-g", "-").status()).isZero();
  }

  @Test
  void aMissingFileIsTrouble() {
    Ran ran = Ran.stapwright("check", "--parse-only", folder.resolve("none.stp").toString());

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).endsWith("none.stp: there is no such file\n");
  }
}
