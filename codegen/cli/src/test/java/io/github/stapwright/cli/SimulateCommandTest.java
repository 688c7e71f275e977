package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
  private static final String EVENTS =
      """
      {"us":1,"pid":7,"execname":"python3","provider":"python","marker":"gc__start","args":[2]}
      {"us":9,"pid":7,"execname":"python3","provider":"python","marker":"gc__start","args":[0]}
      """;

  private static final String GENERATIONS =
      "global low = 1\nprobe process(\"python3\").mark(\"gc__start\") {\n"
          + "  if ($arg1 >= low) printf(\"%s %d\\n\", @1, $arg1)\n}\n";

  @TempDir Path folder;

  @Test
  void optionsStandBeforeTheScriptOrBehindIt() throws IOException {
    String script = write("gc.stp", GENERATIONS);
    String events = write("gc.jsonl", EVENTS);

    Ran expected = new Ran(0, "run 2\nrun 0\n", "");
    assertThat(Ran.stapwright("simulate", "--events", events, "-G", "low=0", script, "run"))
        .isEqualTo(expected);
    assertThat(Ran.stapwright("simulate", script, "run", "-Glow=0", "--events", events))
        .isEqualTo(expected);
    assertThat(Ran.stapwright("simulate", "-G", "low=0", script, "--events=" + events, "run"))
        .isEqualTo(expected);
  }

  @Test
  void eventsComeFromAPackedFileOrStandardInput() throws IOException {
    String script = write("gc.stp", GENERATIONS);
    Path packed = folder.resolve("gc.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(EVENTS.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Ran.stapwright("simulate", script, "a", "--events", packed.toString()).out())
        .isEqualTo("a 2\n");
    assertThat(Ran.withInput(EVENTS, "simulate", script, "b", "--events", "-").out())
        .isEqualTo("b 2\n");
  }

  @Test
  void anErrorOfTheScriptIsTheStatusAndALineOfStandardError() throws IOException {
    String script =
        write("e.stp", "probe begin { println(1); error(\"oops\") }\nprobe end { println(2) }");

    assertThat(Ran.stapwright("simulate", script))
        .isEqualTo(
            new Ran(
                1,
                "1\n",
                "ERROR: oops near identifier 'error' at "
                    + script
                    + ":1:27 in probe begin\n"
                    + "WARNING: Number of errors: 1, skipped probes: 0\n"));
    Ran suppressed = Ran.stapwright("simulate", "--suppress-handler-errors", script);
    assertThat(suppressed.status()).isZero();
    assertThat(suppressed.out()).isEqualTo("1\n2\n");
    assertThat(suppressed.err()).isEqualTo("WARNING: Number of errors: 1, skipped probes: 0\n");
  }

  @Test
  void limitsAndTheDisplayOfGlobalsAreSet() throws IOException {
    String script = write("d.stp", "global a\nprobe begin { a[1] = 5; a[2] = 6 }\n");

    assertThat(Ran.stapwright("simulate", script).out()).isEqualTo("a[2]=6\na[1]=5\n");
    assertThat(Ran.stapwright("simulate", script, "--no-global-var-display").out()).isEmpty();
    assertThat(Ran.stapwright("simulate", "-D", "MAXMAPENTRIES=1", script).err())
        .startsWith("ERROR: Array overflow, check MAXMAPENTRIES near identifier 'a'");
  }

  @ParameterizedTest
  @CsvSource({
    "-DMAXMAPENTRIES=many, `-D MAXMAPENTRIES=many`: the value is no number",
    "-DMAXMAPENTRIES, `-D MAXMAPENTRIES`: write NAME=VALUE",
    "-Ga, `-G a`: write NAME=VALUE"
  })
  void aPairThatIsNoneIsRefusedInOneSentence(String option, String sentence) throws IOException {
    String script = write("p.stp", "global a\nprobe begin { a = 1 }\n");
    assertThat(Ran.stapwright("simulate", option, script))
        .isEqualTo(new Ran(2, "", "stapwright: " + sentence + "\n"));
    assertThat(Ran.stapwright("run", "--via=uprobes", "--dry", option, script).err())
        .isEqualTo("stapwright: " + sentence + "\n");
  }

  @Test
  void timersRunForAsLongAsIsSaid() throws IOException {
    String script = write("t.stp", "probe timer.ms(400) { println(gettimeofday_ms() % 1000) }");

    assertThat(Ran.stapwright("simulate", script, "--for", "1s").out()).isEqualTo("400\n800\n");
    Ran endless = Ran.stapwright("simulate", script);
    assertThat(endless.status()).isEqualTo(1);
    assertThat(endless.err()).contains(":1:7: error NOT_SIMULATED: ").contains("--for 10s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "s", "-1s", "1d", "1.5s", "999999999999h"})
  void aTimeThatIsNoneIsRefusedInOneSentence(String time) throws IOException {
    String script = write("t.stp", "probe begin { exit() }");
    Ran ran = Ran.stapwright("simulate", script, "--for=" + time);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "stapwright: `"
                + time
                + "` is no time: write a number and us, ms, s, m or h, such as 10s\n");
  }

  @Test
  void silenceIsExplained() throws IOException {
    String script = write("gc.stp", GENERATIONS);
    String events = write("gc.jsonl", EVENTS);

    Ran ran = Ran.stapwright("simulate", script, "x", "-G", "low=9", "--events", events);
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith(
            script
                + ":2:7: warning SILENT_PROBE: the probe fired 2 times and told nothing:"
                + " `$arg1 >= low` held 0 of 2 times\n");
  }

  @Test
  void wrongInputIsToldWithItsPlace() throws IOException {
    String script = write("gc.stp", GENERATIONS);
    String events = write("gc.jsonl", EVENTS + "{\"us\":}\n");

    Ran ran = Ran.stapwright("simulate", script, "x", "--events", events);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).startsWith("stapwright: " + events + ":3: not JSON").hasLineCount(1);
    assertThat(Ran.stapwright("simulate", script, "x", "--events", folder + "/none").err())
        .contains("none: there is no such file");
    assertThat(Ran.stapwright("simulate", script, "x", "--events", "a", "--command", "b").status())
        .isEqualTo(2);
    assertThat(Ran.stapwright("simulate", script).status()).isEqualTo(1);
    assertThat(Ran.stapwright("simulate").status()).isEqualTo(2);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
