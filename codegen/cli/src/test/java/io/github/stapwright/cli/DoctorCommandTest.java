package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Yes is 0, no is 1, and where there is nothing to look at it is 2. */
class DoctorCommandTest {
  private static final String PYTHON = "/usr/bin/python3.11";

  @TempDir private Path folder;

  @Test
  void yes() {
    require(PYTHON);
    Ran ran = Ran.stapwright("doctor", PYTHON);
    assertThat(ran).returns(0, Ran::status).returns("", Ran::err);
    assertThat(ran.out())
        .contains("holds 8 markers of python\n")
        .contains("stap SCRIPT.stp -c \"/usr/bin/python3.11 PROGRAM.py\"\n")
        .endsWith("yes: it can be traced\n");
  }

  @Test
  void no() {
    require("/usr/bin/readelf");
    Ran ran = Ran.stapwright("doctor", "/usr/bin/readelf");
    assertThat(ran).returns(1, Ran::status).returns("", Ran::err);
    assertThat(ran.out()).endsWith("no: it cannot be traced as it is\n");
  }

  @Test
  void aWrapper() throws Exception {
    require(PYTHON);
    Path wrapper = Files.writeString(folder.resolve("run"), "#!/bin/sh\nexec " + PYTHON + "\n");
    assertThat(Ran.stapwright("doctor", folder + "/./run"))
        .returns(0, Ran::status)
        .extracting(Ran::out)
        .asString()
        .contains(wrapper + " is a shell script that starts `" + PYTHON + "`\n")
        .doesNotContain("is a link");
  }

  @Test
  void aProcess() throws Exception {
    require(PYTHON);
    Process process = new ProcessBuilder(PYTHON, "-c", "input()").start();
    try {
      String pid = Long.toString(process.pid());
      assertThat(Ran.stapwright("doctor", pid))
          .returns(0, Ran::status)
          .extracting(Ran::out)
          .asString()
          .startsWith("process " + pid + "\n");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void nothingToLookAt() {
    assertThat(Ran.stapwright("doctor", "/no/such/python"))
        .isEqualTo(new Ran(2, "", "stapwright: /no/such/python: there is no such file\n"));
    assertThat(Ran.stapwright("doctor", "999999999"))
        .isEqualTo(new Ran(2, "", "stapwright: there is no process 999999999\n"));
  }

  @Test
  void whatIsNoProgramIsWrongInput() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "some text, and no program at all\n");
    assertThat(Ran.stapwright("doctor", text.toString()))
        .isEqualTo(
            new Ran(1, "", "stapwright: " + text + ": this is not an ELF program or library\n"));
  }

  @Test
  void forPrograms() {
    require("/usr/bin/readelf");
    assertThat(Ran.stapwright("doctor", "--format", "json", "/usr/bin/readelf"))
        .returns(1, Ran::status)
        .extracting(Ran::out)
        .asString()
        .contains("\"subject\" : \"/usr/bin/readelf\"", "\"usable\" : false");
  }

  @Test
  void thisSystemTap() {
    Ran ran = Ran.stapwright("doctor", "stap");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isEqualTo(ran.out().endsWith("yes: it can be traced\n") ? 0 : 1);
    assertThat(ran.out()).startsWith("SystemTap on this machine\n").contains("no debuginfo");
  }

  private static void require(String file) {
    boolean there = Files.exists(Path.of(file));
    if ("1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      Assertions.assertTrue(there, file + " is missing, and oracles are required");
    }
    Assumptions.assumeTrue(there, file + " is not installed");
  }

  @Test
  void saysWhatElseCanRunAScriptHere() {
    Ran ran = Ran.stapwright("doctor", "stap");
    assertThat(ran.out())
        .containsPattern("(ok|--) .*`run --via uprobes`")
        .containsPattern("(ok|--) .*`run --via profile`")
        .containsPattern("(ok|--) .*`run --via gdb`");
  }
}
