package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeScript() throws IOException {
    Files.writeString(
        folder.resolve("x.stp"),
        "probe process.mark(\"gc__start\") { if ($arg1 > 0) printf(\"%d\\n\", $arg1) }\n");
  }

  private String scenario(String expected) throws IOException {
    Path file = folder.resolve("x.probetest.yaml");
    Files.writeString(
        file,
        "scenarios:\n  - name: old\n    events: gc__start 2\n    prints: \"" + expected + "\"\n");
    return file.toString();
  }

  @Test
  void aScenarioThatHoldsIsCounted() throws IOException {
    Ran ran = Ran.stapwright("test", scenario("2\\n"));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            "1 scenario, 0 failed; covered: 1/1 (100.00%) probes, 2/2 (100.00%) statements,"
                + " 1/2 (50.00%) ways of conditions\n");
  }

  @Test
  void aScenarioThatDoesNotHoldIsShown() throws IOException {
    String file = scenario("3\\n");
    Ran ran = Ran.stapwright("test", file);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(
            file
                + ":4: scenario `old` failed: the script printed something else"
                + " (- expected, + printed):\n  - 3\n  + 2\n");
  }

  @Test
  void aThresholdIsNotRoundedUp() throws IOException {
    Ran ran = Ran.stapwright("test", "--threshold", "50.01", scenario("2\\n"));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo("ways of conditions covered: 1/2 (50.00%), but 50.01% are required\n");
    assertThat(Ran.stapwright("test", "--threshold", "50", scenario("2\\n")).status()).isZero();
    assertThat(Ran.stapwright("test", "--threshold", "101", scenario("2\\n")).status())
        .isEqualTo(2);
  }

  @Test
  void writesCoverageAndMutants() throws IOException {
    Path page = folder.resolve("out/coverage.html");
    Ran ran = Ran.stapwright("test", "--mutants", "--coverage", page.toString(), scenario("2\\n"));
    assertThat(page).content().contains("$arg1 &gt; 0 was never false");
    assertThat(ran.out())
        .contains("mutants noticed: ")
        .contains("no test noticed: ")
        .contains("x.stp:1:45: `$arg1 > 0` became `$arg1 >= 0`");
  }

  @Test
  void saysItInJson() throws IOException {
    Ran ran = Ran.stapwright("test", "--format", "json", scenario("3\\n"));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("{\"stapwright-test\":1,\"scenarios\":[{\"file\":")
        .contains("\"name\":\"old\",\"passed\":false,\"failures\":[{\"line\":4,\"text\":")
        .endsWith("\"mutants\":[],\"missed\":[]}\n");
  }

  @Test
  void shrinksARecording() throws IOException {
    Path events = folder.resolve("gc.jsonl");
    String line =
        "{\"us\":1,\"pid\":1,\"tid\":1,\"execname\":\"x\",\"provider\":\"python\",\"marker\":\"gc__start\",\"args\":[%d]}\n";
    Files.writeString(events, line.formatted(0).repeat(20) + line.formatted(9));
    Path file = folder.resolve("x.probetest.yaml");
    Files.writeString(
        file, "scenarios:\n  - {name: silent, events: replay gc.jsonl, prints: ''}\n");
    Path small = folder.resolve("small.jsonl");
    Ran ran = Ran.stapwright("test", "--shrink", small.toString(), file.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(small).hasContent(line.formatted(9).strip());
  }

  @Test
  void theExampleOfTheReadmeHolds() {
    String file = "src/test/resources/io/github/stapwright/cli/calls.probetest.yaml";
    Ran ran = Ran.stapwright("test", "--threshold", "100", file);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
  }

  @Test
  void namesTheLineThatCannotBeMeant() throws IOException {
    Path file = folder.resolve("x.probetest.yaml");
    Files.writeString(file, "scenarios:\n  - name: x\n    prints: ''\n    events: gc_start 0\n");
    Ran ran = Ran.stapwright("test", file.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(file + ":4: the event `gc_start 0` begins with no event that is known:");
  }

  @Test
  void aFileThatIsNotThereIsTrouble() {
    Ran ran = Ran.stapwright("test", folder.resolve("nope.probetest.yaml").toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("nope.probetest.yaml");
  }

  @Test
  void aScriptThatIsWrongIsReported() throws IOException {
    Files.writeString(folder.resolve("x.stp"), "probe begin {\n  printf(\n}\n");
    Ran ran = Ran.stapwright("test", scenario(""));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("x.stp:3:").contains("error");
    Files.writeString(folder.resolve("x.stp"), "probe begin {\n  printf(\"%d\", \"x\")\n}\n");
    Ran typed = Ran.stapwright("test", scenario(""));
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.err()).contains("x.stp:2:").contains("printf(\"%d\", \"x\")\n").contains("^");
  }

  @Test
  void simulateRefusesWhatSystemTapRefuses() throws IOException {
    Path wrong = folder.resolve("wrong.stp");
    Files.writeString(wrong, "probe begin { printf(\"%d\", \"x\") }\n");
    Ran ran = Ran.stapwright("simulate", wrong.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("wrong.stp:1:").contains("error");
  }

  @Test
  void simulateWritesCoverageToo() throws IOException {
    Path text = folder.resolve("coverage.txt");
    String script = folder.resolve("x.stp").toString();
    Ran ran = Ran.withInput("", "simulate", "--coverage", text.toString(), "--events", "-", script);
    assertThat(ran.status()).isZero();
    assertThat(text).content().contains("0/1 (0.00%)").contains("`$arg1 > 0` was never evaluated");
  }
}
