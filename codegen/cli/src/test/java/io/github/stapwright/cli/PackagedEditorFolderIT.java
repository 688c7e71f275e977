package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beside the one that is edited: an own tapset, scenarios, events, 500 scripts. */
class PackagedEditorFolderIT {
  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toUri().toString();
  }

  @Test
  void anOwnTapsetIsSeenSearchedAndNotRenamedFromElsewhere() throws IOException {
    String own = write("mine/own.stp", "global total\nfunction twice(n) { return n * 2 }\n");
    String text = "probe begin { println(twice(2)); total = twice(3) }\n";
    String uri = write("use.stp", text);
    try (EditorClient client = EditorClient.start(Map.of("include", List.of("mine")), folder)) {
      client.open(uri, text);
      assertThat(client.diagnostics(uri)).isEmpty();
      found(client, "twice");
      Object definition =
          client.about(uri, "definition", "position", client.position(uri, "twice", 1));
      assertThat(Json.at(definition, 0, "uri")).isEqualTo(own);
      Object references =
          client.about(
              uri,
              "references",
              "position",
              client.position(uri, "twice", 1),
              "context",
              Map.of("includeDeclaration", true));
      assertThat(Json.list(references)).hasSize(3);
      assertThat(
              client.refusal(
                  uri, "rename", "position", client.position(uri, "twice", 1), "newName", "x"))
          .contains("declared in " + own);
      Object offered =
          client.about(uri, "completion", "position", client.position(uri, "twice", 2));
      assertThat(Json.list(offered).toString()).contains("(n) of the own tapset");
      client.open(own, "global total\nfunction twice(n) { return n * 2 }\n");
      assertThat(
              client.refusal(
                  own, "rename", "position", client.position(own, "twice", 1), "newName", "x"))
          .contains("used in other files");
    }
  }

  /** Waits until the folder has been read. */
  private static Object found(EditorClient client, String name) throws IOException {
    for (int attempt = 0; attempt < 2_000; attempt++) {
      Object symbols = client.request("workspace/symbol", Map.of("query", name));
      if (!Json.list(symbols).isEmpty()) {
        return symbols;
      }
    }
    throw new IOException(name + " is not found");
  }

  @Test
  void aMacroMakesARenameUnsafe() throws IOException {
    String uri = "file:///rename/macro.stp";
    String text = "@define add %( count++ %)\nglobal count\nprobe begin { @add; println(count) }\n";
    try (EditorClient client = EditorClient.start()) {
      client.open(uri, text);
      assertThat(
              client.refusal(
                  uri, "rename", "position", client.position(uri, "count\n", 1), "newName", "n"))
          .contains("stands in a macro");
    }
  }

  @Test
  void aLensRunsTheScenariosAndTheEventsBesideAScript() throws IOException {
    String script = "probe process(\"python3\").mark(\"line\") { printf(\"%d\\n\", $arg3) }\n";
    String uri = write("trace.stp", script);
    String scenarios =
        write(
            "trace.probetest.yaml",
            "scenarios:\n  - name: one\n    events: line f@a.py:3\n    prints: \"3\\n\"\n");
    write(
        "trace.events.jsonl",
        "{\"us\":1,\"pid\":1,\"tid\":1,\"execname\":\"p\",\"provider\":\"python\",\"marker\":\"line\",\"args\":[\"a.py\",\"f\",7]}\n");
    try (EditorClient client = EditorClient.start(Map.of(), folder)) {
      client.open(uri, script);
      List<?> lenses = Json.list(client.about(uri, "codeLens"));
      assertThat(lenses).hasSize(2);
      assertThat(run(client, lenses.get(0))).contains("passed: one").contains("1 of 1 passed");
      assertThat(run(client, lenses.get(1))).isEqualTo("7\n");
      assertThat(client.shown()).anyMatch(it -> it.contains("1 of 1 passed"));
      client.open(scenarios, Files.readString(folder.resolve("trace.probetest.yaml")));
      assertThat(client.diagnostics(scenarios)).isEmpty();
      Object hints =
          client.about(
              scenarios,
              "inlayHint",
              "range",
              Map.of(
                  "start", client.position(scenarios, 0), "end", client.position(scenarios, 20)));
      assertThat(String.valueOf(Json.at(hints, 0, "label"))).contains("passed");
    }
  }

  private static String run(EditorClient client, Object lens) throws IOException {
    Object command = Json.at(lens, "command");
    return (String)
        client.request(
            "workspace/executeCommand",
            Map.of(
                "command",
                Json.at(command, "command"),
                "arguments",
                Json.at(command, "arguments")));
  }

  @Test
  void scenariosAreJudgedRunAndCompleted() throws IOException {
    write("count.stp", "global n\nprobe process(\"python3\").mark(\"line\") { n++; println(n) }\n");
    String empty = "      - \n";
    String text =
        "scenarios:\n  - name: counts\n    events:\n      - line f@a.py:3\n"
            + empty
            + "    prints: \"2\\n\"\n";
    String uri = write("count.probetest.yaml", text);
    try (EditorClient client = EditorClient.start(Map.of(), folder)) {
      client.open(uri, text.replace(empty, ""));
      Object failed = Json.at(client.diagnostics(uri), 0);
      assertThat(Json.at(failed, "code")).isEqualTo("SCENARIO_FAILED");
      assertThat(Json.at(failed, "range", "start", "line")).isEqualTo(4L);
      client.replace(uri, text);
      Object items = client.about(uri, "completion", "position", Map.of("line", 4, "character", 8));
      assertThat(Json.list(items).toString()).contains("entry", "call", "gc__start", "replay");
      Object members =
          client.about(uri, "completion", "position", Map.of("line", 5, "character", 4));
      assertThat(Json.list(members).toString()).contains("prints", "globals", "exit-status");
      client.replace(uri, text.replace(empty, "      - lien f@a.py:3\n"));
      Object wrong = Json.at(client.diagnostics(uri), 0);
      assertThat(String.valueOf(Json.at(wrong, "message"))).contains("begins with no event");
      assertThat(Json.at(wrong, "range", "start", "line")).isEqualTo(4L);
      client.replace(uri, "scenarios: [");
      assertThat(String.valueOf(Json.at(client.diagnostics(uri), 0, "message")))
          .contains("not YAML");
    }
  }

  @Test
  void fiveHundredScriptsInTheFolderAreFoundAndDoNotStandInTheWay() throws IOException {
    for (int number = 0; number < 500; number++) {
      write(
          "scripts/s" + number + ".stp",
          "global g" + number + "\nprobe timer.s(1) { g" + number + "++ }\n".repeat(20));
    }
    String uri = write("edited.stp", "probe begin { prnt(1) }\n");
    try (EditorClient client = EditorClient.start(Map.of(), folder)) {
      client.open(uri, "probe begin { prnt(1) }\n");
      assertThat(client.diagnostics(uri)).hasSize(1);
      assertThat(Json.list(found(client, "g499"))).isNotEmpty();
      assertThat(Json.list(client.request("workspace/symbol", Map.of("query", "g"))))
          .hasSizeGreaterThan(400);
      assertThat(client.residentMegabytes()).isLessThan(200);
    }
  }

  @Test
  void settingsChangeWhatIsFound() throws IOException {
    String uri = "file:///settings/a.stp";
    String text =
        "probe process(\"python3\").mark(\"function__entry\") { if ($arg3 == 1) exit() }\n";
    try (EditorClient client = EditorClient.start("--python", "3.9", "--stap", "5.6", "--stdio")) {
      client.open(uri, text);
      assertThat(client.diagnostics(uri)).isEmpty();
      client.forget();
      client.send(
          "workspace/didChangeConfiguration",
          Map.of("settings", Map.of("stapwright", Map.of("python", "3.13"))));
      assertThat(Json.at(client.diagnostics(uri), 0, "code")).isEqualTo("MARKER_MISSING");
      client.forget();
      client.send(
          "workspace/didChangeConfiguration",
          Map.of("settings", Map.of("stapwright", Map.of("python", "2.0"))));
      client.diagnostics(uri);
      assertThat(client.shown()).anyMatch(it -> it.contains("python 2.0"));
    }
  }

  @Test
  void theOptionsOfTheCommandCount() throws IOException {
    write("library/given.stp", "function given:long() { return 1 }\n");
    write("mine/own.stp", "function own:long() { return 2 }\n");
    Path lock = Path.of("src/test/resources/io/github/stapwright/cli/python.lock");
    String uri = "file:///options/a.stp";
    String text =
        """
        function native:long() %{ STAP_RETURN(3); %}
        probe process("/usr/bin/python3.9").mark("no__such") { if ($arg1 == own()) exit() }
        probe begin { println(given() + own() + native()) }
        """;
    try (EditorClient client =
        EditorClient.start(
            "-g",
            "-I",
            folder.resolve("mine").toString(),
            "--tapset",
            folder.resolve("library").toString(),
            "--markers",
            lock.toString())) {
      client.open(uri, text);
      assertThat(EditorProblems.told(client.diagnostics(uri)))
          .containsExactly("2:76 error UNRESOLVED_FUNCTION: there is no function `exit`");
      client.replace(uri, text.replace("exit()", "println(1)"));
      assertThat(Json.at(client.diagnostics(uri), 0, "code")).isEqualTo("MARKER_MISSING");
    }
  }
}
