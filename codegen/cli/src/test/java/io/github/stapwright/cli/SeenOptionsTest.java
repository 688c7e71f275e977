package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --report}, {@code --values}, {@code convert} and {@code merge} leave in files. */
class SeenOptionsTest {
  private static final String EVENTS =
      """
      {"us":1,"pid":7,"execname":"python3","provider":"python","marker":"gc__start","args":[2]}
      {"us":9,"pid":7,"execname":"python3","provider":"python","marker":"gc__done","args":[5]}
      """;

  private static final String SCRIPT =
      """
      global freed
      probe process("python3").mark("gc__done") {
        freed += $arg1
      }
      """;

  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void aSimulatedRunIsKept() throws IOException {
    String script = write("gc.stp", SCRIPT);
    write("gc.stp.map", "{\"lines\":{\"2\":\"com/example/Gc.java:12 < com/example/Gc.java:30\"}}");
    String events = write("gc.jsonl", EVENTS);
    Ran ran =
        Ran.stapwright(
            "simulate",
            script,
            "--events",
            events,
            "--report",
            path("new/folder/r.html"),
            "--values",
            path("v.json"));
    assertThat(ran).isEqualTo(new Ran(0, "freed=5\n", ""));
    assertThat(read("v.json"))
        .isEqualTo(
            "{\"stapwright-values\":1,\"us\":9,\"end\":true,\"globals\":{\"freed\":"
                + "{\"type\":\"number\",\"value\":5}}}\n");
    assertThat(read("new/folder/r.html"))
        .contains("\"java\":\"com/example/Gc.java:12\"", "\"text\":\"freed += $arg1;\"")
        .contains("\"name\":\"" + script + "\"", "\"value\":5");
  }

  /** What a tapset brings stands in another file, longer or shorter than the script. */
  @Test
  void onlyTheScriptItselfIsShown() throws IOException {
    write("mine/far.stp", "\n".repeat(40) + "function twice(n) { return n * 2 }\n");
    String script = write("own.stp", "global g probe begin { g = twice(4) println(g) }");
    Ran ran =
        Ran.stapwright(
            "simulate",
            "-I",
            path("mine"),
            script,
            "--report",
            path("o.html"),
            "--coverage",
            path("o.txt"));
    assertThat(ran).isEqualTo(new Ran(0, "8\n", ""));
    assertThat(read("o.html"))
        .contains("\"title\":\"probe begin\"")
        .doesNotContain("function twice");
    assertThat(read("o.txt")).contains("1/1 (100.00%)").doesNotContain("twice");
  }

  @Test
  void aRunThatFailsLeavesFilesAlone() throws IOException {
    String script = write("gc.stp", "global freed probe kernel.function(\"f\") { freed++ }");
    String values = write("v.json", "old");
    Ran ran =
        Ran.stapwright(
            "simulate", script, "--values", values, "--report", path("r.html"), "--events", "-");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(read("v.json")).isEqualTo("old");
    try (var left = Files.list(folder)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("gc.stp", "v.json");
    }
  }

  @Test
  void wrongTimesAreRefused() throws IOException {
    String script = write("gc.stp", SCRIPT);
    List<String> rows =
        List.of(
            "--values-every 1s|`--values-every` says how often `--values FILE.json` is written",
            "--values v --values-every 0s|`--values-every 0s`: the time must be more than nothing",
            "--values v --values-every often|`often` is no time");
    for (String row : rows) {
      String[] parts = row.split("[|]");
      String[] words = ("simulate " + parts[0] + " " + script).split(" ");
      Ran ran = Ran.stapwright(words);
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err()).contains(parts[1]);
    }
  }

  @Test
  void systemTapItselfShowsNoGlobals() throws IOException {
    Ran ran = Ran.stapwright("run", "--via", "stap", "--values", "v.json", write("gc.stp", SCRIPT));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("`--values` is for runs without SystemTap");
  }

  @Test
  void scenariosHaveTheirRuns() throws IOException {
    write("gc.stp", SCRIPT);
    String file =
        write(
            "gc.probetest.yaml",
            """
            scenarios:
              - name: counts
                events:
                  - gc__done 3
                globals:
                  freed: 3
              - name: counts wrong
                events:
                  - gc__done 3
                globals:
                  freed: 4
            """);
    Ran ran = Ran.stapwright("test", file, "--report", path("t.html"));
    assertThat(ran.status()).as(ran.toString()).isEqualTo(1);
    assertThat(read("t.html"))
        .contains("<title>Scenarios</title>", "\"name\":\"counts\"", "\"name\":\"counts wrong\"")
        .containsOnlyOnce("\"failures\":[]");
  }

  @Test
  void convertRefusesAnotherEnd() throws IOException {
    Ran ran = Ran.stapwright("convert", write("e.jsonl", EVENTS), "-o", path("e.svg"));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .contains("e.svg: the name's end says the form: .folded, .speedscope.json, .trace.json");
  }

  @Test
  void convertRefusesWhatIsNoEvent() throws IOException {
    String events = write("e.jsonl", EVENTS + "{\"us\":-1}\n");
    Ran ran = Ran.stapwright("convert", events, "-o", path("e.trace.json"));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("e.jsonl:3: ");
    assertThat(folder.resolve("e.trace.json")).doesNotExist();
  }

  @Test
  void eventsComeFromStandardInput() throws IOException {
    assertThat(Ran.withInput(EVENTS, "convert", "-", "-o", path("e.folded")).status()).isZero();
    assertThat(read("e.folded")).isEqualTo("python3 7;gc 8\n");
  }

  @Test
  void mergeRefusesWhatIsNoFileOfValues() throws IOException {
    Ran ran = Ran.stapwright("merge", write("v.json", "{}"));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("v.json: these are no values");
  }

  @Test
  void mergeSaysWhatItLeavesOut() throws IOException {
    String values =
        "{\"stapwright-values\":1,\"us\":1,\"end\":true,\"globals\":{\"s\":"
            + "{\"type\":\"string\",\"value\":\"%s\"}}}";
    Ran ran =
        Ran.stapwright(
            "merge",
            write("a.json", values.formatted("a")),
            write("b.json", values.formatted("b")));
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("warning: `s`: strings that differ between runs are left out");
    assertThat(ran.out()).contains("\"runs\":2,\"globals\":{}");
  }
}
