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

  private static final String GC =
      "probe process(\"/usr/bin/python3\").mark(\"gc__start\") { println($arg1) }";

  @Test
  void saysThatNobodyLookedForTheMarkers() {
    Ran ran = Ran.withInput(GC, "check", "-");

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).startsWith("<input>:1:7: note MARKERS_NOT_CHECKED: ");
    assertThat(Ran.withInput(GC, "check", "--python", "3.12", "-")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void asksTheVersionForMarkers() {
    String script = GC.replace("gc__start", "line").replace("println", "if (pid() == 1) println");

    Ran ran = Ran.withInput(script, "check", "--python", "3.12", "-");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("<input>:1:7: error MARKER_MISSING: `CPython 3.12` has no marker `line`");
  }

  @Test
  void asksALockForArguments() throws IOException {
    Path lock =
        Files.writeString(
            folder.resolve("python.lock"),
            new String(
                CheckCommandTest.class.getResourceAsStream("python.lock").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8));

    Ran fine = Ran.withInput(GC, "check", "--markers", lock.toString(), "-");
    Ran wrong =
        Ran.withInput(GC.replace("$arg1", "$arg2"), "check", "--markers", lock.toString(), "-");

    assertThat(fine).isEqualTo(new Ran(0, "", ""));
    assertThat(wrong.err())
        .startsWith("<input>:1:63: error MARKER_ARGUMENT: `gc__start` has 1 argument");
  }

  @Test
  void refusesEvidenceThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("note.txt"), "hello");

    assertThat(Ran.withInput(GC, "check", "--markers", file.toString(), "-").status()).isEqualTo(2);
    assertThat(Ran.withInput(GC, "check", "--markers", "/no/file", "-").status()).isEqualTo(2);
    assertThat(Ran.withInput(GC, "check", "--python", "2.1", "-").status()).isEqualTo(2);
  }

  @Test
  void writesJsonForPrograms() {
    Ran ran = Ran.withInput("probe begin { println(x) }", "check", "--format", "json", "-");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("\"name\" : \"UNRESOLVED_TYPE\"", "\"line\" : 1", "\"column\" : 23");
  }

  @Test
  void writesSarif() {
    Ran ran = Ran.withInput("probe begin { println(x) }", "check", "--format", "sarif", "-");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "\"version\" : \"2.1.0\"", "\"ruleId\" : \"UNRESOLVED_TYPE\"", "\"startLine\" : 1");
  }

  @Test
  void explainsProblems() {
    assertThat(Ran.stapwright("explain", "key-count").out())
        .startsWith("KEY_COUNT (error): ")
        .contains("```stp wrong", "Fix: ");
    assertThat(Ran.stapwright("explain").out()).contains("READ_CAN_FAULT");
    assertThat(Ran.stapwright("explain", "MARKER").status()).isEqualTo(2);
  }

  /**
   * What a Python is given has all markers, on every version, whatever the version itself lacks.
   */
  @Test
  void markersThatAPythonIsGivenAreThere() {
    String script =
        "probe process(\"/opt/m/libpython-markers.so\").mark(\"MARK\") { println($arg3) }\n";
    for (String mark : new String[] {"line", "function__entry"}) {
      for (String python : new String[] {"3.11", "3.13", "3.15"}) {
        assertThat(
                Ran.withInput(script.replace("MARK", mark), "check", "--python", python, "-").err())
            .doesNotContain("MARKER_");
      }
    }
    assertThat(Ran.withInput(script.replace("MARK", "line"), "check", "-").err())
        .doesNotContain("MARKERS_NOT_CHECKED");
    assertThat(Ran.withInput(script.replace("MARK", "audit"), "check", "-").err())
        .contains("error MARKER_ARGUMENT: `audit` has 2 arguments");
    assertThat(Ran.withInput(script.replace("MARK", "call"), "check", "-").err())
        .contains("error MARKER_MISSING: `libpython-markers.so` has no marker `call`")
        .contains("fix: it has function__entry, function__return, line, gc__start");
  }
}
