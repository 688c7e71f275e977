package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random edits as a person and a tool make them: the server's text stays the client's, and what it
 * finds stays what {@code stapwright check} finds.
 */
class PackagedEditorEditsIT {
  private static final int EDITS = 1_250;
  private static final int CHECKED_EVERY = 50;

  private static final List<String> PIECES =
      List.of(
          "probe ",
          "begin ",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "\"",
          "\n",
          "\r\n",
          "\r",
          ";",
          ",",
          "=",
          "global g\n",
          "function f(a) { return a }\n",
          "probe end { print(f(1)) }\n",
          "$arg1",
          "user_string($arg1)",
          "printf(\"%d %s\\n\", 1, \"a\")",
          "x = 1\n",
          "# \u00e4\u20ac\ud83d\ude00\n",
          "\"\ud83d\ude00\"",
          "/* ",
          " */",
          "@define m %( 1 %)\n",
          "@m",
          "%( kernel_v > \"1\" %? ",
          " %)",
          "foreach (k in g) ",
          "g[k]",
          "if (",
          "else ",
          "\t",
          "  ",
          ".mark(\"line\")",
          "\u0000",
          "process(\"python3.9\")",
          "timer.s(1) ",
          "thread_indent(1)",
          "strlne(\"a\")",
          "%{ c %}");

  private static final String BEGIN =
      """
      # A script to be changed.
      global g
      function f(a) { return a + 1 }
      probe process("python3.9").mark("function__entry") {
        name = user_string2($arg2, "")
        g[name]++
        printf("%s %d\\n", name, f(g[name]))
      }
      probe end { foreach (k in g- limit 3) printf("%s\\n", k) }
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keepTextAndProblemsEqual(long seed) throws IOException {
    Random random = new Random(seed);
    Path name = Path.of("/edits/" + seed + ".stp");
    String uri = name.toUri().toString();
    try (EditorClient client = EditorClient.start()) {
      client.open(uri, BEGIN);
      for (int edit = 1; edit <= EDITS; edit++) {
        change(client, uri, random);
        if (edit % 5 == 0) {
          typing(client, uri, random);
        }
        if (edit % CHECKED_EVERY == 0) {
          assertThat(server(client, uri)).as("after edit %d", edit).isEqualTo(client.text(uri));
          assertThat(EditorProblems.told(client.diagnostics(uri)))
              .as("after edit %d of%n%s", edit, client.text(uri))
              .isEqualTo(EditorProblems.checked(name.toString(), client.text(uri)));
          client.forget();
        }
      }
      assertThat(client.end()).isZero();
      assertThat(client.faults()).isEmpty();
    }
  }

  private static String server(EditorClient client, String uri) throws IOException {
    return (String)
        client.request(
            "workspace/executeCommand",
            Map.of("command", "stapwright.text", "arguments", List.of(uri)));
  }

  private static void change(EditorClient client, String uri, Random random) throws IOException {
    String text = client.text(uri);
    if (random.nextInt(200) == 0 || text.length() > 6_000) {
      client.replace(uri, BEGIN);
      return;
    }
    int from = whole(text, random.nextInt(text.length() + 1));
    int most = random.nextInt(10) == 0 ? 200 : 6;
    boolean removes = random.nextInt(3) == 0;
    int to = removes ? whole(text, Math.min(text.length(), from + random.nextInt(most))) : from;
    StringBuilder put = new StringBuilder();
    for (int pieces = removes ? random.nextInt(2) : 1 + random.nextInt(3); pieces > 0; pieces--) {
      put.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    client.edit(uri, Math.min(from, to), Math.max(from, to), put.toString());
  }

  /** No position lies in the middle of a pair, or between CR and LF. */
  private static int whole(String text, int offset) {
    boolean inPair =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    boolean inEnd = offset > 0 && offset < text.length() && text.startsWith("\r\n", offset - 1);
    return inPair || inEnd ? offset - 1 : offset;
  }

  /** Requests as they come while somebody types; half of them are taken back. */
  private static void typing(EditorClient client, String uri, Random random) throws IOException {
    Map<String, Object> position =
        client.position(
            uri, whole(client.text(uri), random.nextInt(client.text(uri).length() + 1)));
    List<String> methods =
        List.of("completion", "hover", "signatureHelp", "documentHighlight", "definition");
    String method = methods.get(random.nextInt(methods.size()));
    long id = client.ask("textDocument/" + method, EditorClient.params(uri, "position", position));
    if (random.nextBoolean()) {
      client.send("$/cancelRequest", Map.of("id", id));
    }
    client.ask("textDocument/semanticTokens/full", EditorClient.params(uri));
    client.ask("textDocument/foldingRange", EditorClient.params(uri));
  }

  @Test
  void aRequestForATextThatHasChangedIsRefusedOrAnswered() throws IOException {
    String uri = "file:///edits/late.stp";
    try (EditorClient client = EditorClient.start()) {
      client.open(uri, BEGIN.repeat(400));
      List<Long> asked = new java.util.ArrayList<>();
      for (int edit = 0; edit < 20; edit++) {
        client.edit(uri, 0, 0, "#\n");
        asked.add(
            client.ask(
                "textDocument/formatting",
                EditorClient.params(uri, "options", Map.of("tabSize", 2, "insertSpaces", true))));
      }
      long late = 0;
      for (long id : asked.subList(0, asked.size() - 1)) {
        Object code = Json.at(client.answer(id), "error", "code");
        late += Long.valueOf(-32801).equals(code) ? 1 : 0;
      }
      assertThat(late).as("answered with: the content was modified").isGreaterThan(10);
      assertThat(client.answer(asked.get(asked.size() - 1)).containsKey("error")).isFalse();
      long cancelled =
          client.ask(
              "textDocument/formatting",
              EditorClient.params(uri, "options", Map.of("tabSize", 2, "insertSpaces", true)));
      client.send("$/cancelRequest", Map.of("id", cancelled));
      assertThat(client.answer(cancelled)).isNotNull();
    }
  }

  @Test
  void aFileOnDiskIsAsWrongInTheEditor() throws IOException {
    Path file = Files.createTempFile("editor", ".stp");
    try {
      String text = "probe begin { prnt(1) }\n";
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      try (EditorClient client = EditorClient.start()) {
        client.open(file.toUri().toString(), text);
        assertThat(EditorProblems.told(client.diagnostics(file.toUri().toString())))
            .containsExactly("1:15 error UNRESOLVED_FUNCTION: there is no function `prnt`");
      }
    } finally {
      Files.delete(file);
    }
  }
}
