package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every request, on texts of all kinds: none ends with an error of the server, and what it finds is
 * what {@code stapwright check} finds in the same bytes.
 */
class PackagedEditorTextsIT {
  private static final Map<String, String> TEXTS = texts();

  private static EditorClient client;

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("right", "global n\nprobe begin { n = 1; printf(\"%d\\n\", n) }\n");
    texts.put("wrong", "probe begin { x = strlne(\"a\"); y[1] = 2; printf(\"%s\\n\", 1) }\n");
    texts.put(
        "half", "global a, \nprobe process(\"p\").mark(\"m\") {\n  if (user_string($arg1) == \"x");
    texts.put("many", "probe begin { + }\nprobe end { print(1) }\nfunction f( { }\nprobe { }");
    texts.put("empty", "");
    texts.put("spaces", " \n\t\n");
    texts.put(
        "letters",
        "probe begin { printf(\"\u00e4\ud83d\ude00\\n\"); x = \u00e9 }\n# \ud83d\ude00\n");
    texts.put("lines", "probe begin {\r\n  print(1)\r\n  prnt(2)\r}\r\n");
    texts.put(
        "macros",
        "@define m(a) %( @a + 1 %)\nprobe begin { print(@m(2)) %( kernel_v > \"3\" %? print(1) %: } %) }\n");
    texts.put(
        "embedded", "%{ int x; %}\nfunction f() %{ STAP_RETURN(0); %}\nprobe begin { f() }\n");
    texts.put("deep", "probe begin { x = " + "(".repeat(3_000) + "1" + ")".repeat(3_000) + " }\n");
    texts.put("binary", binary());
    texts.put("large", large());
    return texts;
  }

  /** As an editor shows a file that is no text. */
  private static String binary() {
    byte[] bytes = new byte[20_000];
    new Random(7).nextBytes(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** More than 1 MB: probes, and what somebody wrote about them. */
  private static String large() {
    StringBuilder text = new StringBuilder("global n\n");
    for (int number = 0; text.length() < 1_050_000; number++) {
      text.append("# A line that says at some length what the probe below it is for.\n".repeat(8));
      text.append("probe timer.s(").append(number + 1).append(") { n += ").append(number);
      text.append("; printf(\"%d\\n\", n) }\n");
    }
    return text.toString();
  }

  @BeforeAll
  static void start() throws IOException {
    client = EditorClient.start();
  }

  @AfterAll
  static void end() throws IOException {
    try (EditorClient ending = client) {
      assertThat(ending.end()).isZero();
    }
  }

  static List<String> names() {
    return List.copyOf(TEXTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersEveryRequest(String name) throws IOException {
    String uri = "file:///texts/" + name + ".stp";
    client.open(uri, TEXTS.get(name));
    List<?> told = client.diagnostics(uri);
    assertThat(EditorProblems.told(told))
        .isEqualTo(EditorProblems.checked("/texts/" + name + ".stp", client.text(uri)));
    for (int offset : places(client.text(uri))) {
      assertThat(refused(uri, client.position(uri, offset), told)).isEmpty();
    }
    client.send("textDocument/didClose", EditorClient.params(uri));
  }

  private static List<Integer> places(String text) {
    // A megabyte takes seconds for each request that reads it all.
    return text.length() > 1_000_000
        ? List.of(text.length() / 2)
        : List.of(0, text.length() / 3, text.length() / 2, text.length());
  }

  /** The requests that end with an error other than that there is nothing to rename. */
  private static List<String> refused(String uri, Map<String, Object> position, List<?> told)
      throws IOException {
    Map<String, Object> range = Map.of("start", Map.of("line", 0, "character", 0), "end", position);
    Map<String, Object> options = Map.of("tabSize", 2, "insertSpaces", true);
    Map<String, Object[]> requests = new LinkedHashMap<>();
    for (String method :
        List.of("completion", "hover", "signatureHelp", "definition", "documentHighlight")) {
      requests.put(method, new Object[] {"position", position});
    }
    requests.put(
        "references",
        new Object[] {"position", position, "context", Map.of("includeDeclaration", true)});
    for (String method :
        List.of("documentSymbol", "foldingRange", "semanticTokens/full", "codeLens")) {
      requests.put(method, new Object[0]);
    }
    requests.put("selectionRange", new Object[] {"positions", List.of(position)});
    requests.put("semanticTokens/range", new Object[] {"range", range});
    requests.put("inlayHint", new Object[] {"range", range});
    requests.put("formatting", new Object[] {"options", options});
    requests.put("rangeFormatting", new Object[] {"options", options, "range", range});
    requests.put(
        "onTypeFormatting", new Object[] {"options", options, "position", position, "ch", "}"});
    requests.put(
        "codeAction", new Object[] {"range", range, "context", Map.of("diagnostics", told)});
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, Object[]> each : requests.entrySet()) {
      long id =
          client.ask("textDocument/" + each.getKey(), EditorClient.params(uri, each.getValue()));
      Map<?, ?> answer = client.answer(id);
      if (answer.containsKey("error")) {
        refused.add(each.getKey() + ": " + answer.get("error"));
      }
    }
    for (String method : List.of("prepareRename", "rename")) {
      String refusal = client.refusal(uri, method, "position", position, "newName", "other");
      if (refusal.contains("xception") || refusal.contains("nternal")) {
        refused.add(method + ": " + refusal);
      }
    }
    return refused;
  }

  @Test
  void theSameTextFormattedIsThatOfTheCommand() throws IOException {
    String uri = "file:///texts/formatted.stp";
    String text = "global  a,b\r\nprobe begin{\r\n  a=1 # one\r\n\tif(a)print( b )\r\n}\r\n";
    client.open(uri, text);
    Object edits =
        client.about(uri, "formatting", "options", Map.of("tabSize", 2, "insertSpaces", true));
    assertThat(EditorProblems.applied(text, Json.list(edits)))
        .isEqualTo(
            "global a, b\r\n\r\nprobe begin {\r\n  a = 1 # one\r\n  if (a)\r\n    print(b)\r\n}\r\n");
  }

  @Test
  void whatIsTypedIsFormattedWhereItIsRight() throws IOException {
    String uri = "file:///texts/typed.stp";
    String text = "probe begin{print(1)}\nprobe end{ x = \n";
    client.open(uri, text);
    Map<String, Object> options = Map.of("tabSize", 2, "insertSpaces", true);
    Object braced =
        client.about(
            uri,
            "onTypeFormatting",
            "options",
            options,
            "position",
            client.position(uri, 21),
            "ch",
            "}");
    assertThat(EditorProblems.applied(text, Json.list(braced)))
        .isEqualTo("probe begin {\n  print(1)\n}\nprobe end{ x = \n");
    Object lined =
        client.about(
            uri,
            "onTypeFormatting",
            "options",
            options,
            "position",
            client.position(uri, text.length()),
            "ch",
            "\n");
    assertThat(EditorProblems.applied(text, Json.list(lined))).isEqualTo(text + "  ");
    Map<String, Object> first =
        Map.of(
            "start", Map.of("line", 0, "character", 0), "end", Map.of("line", 0, "character", 21));
    Object ranged = client.about(uri, "rangeFormatting", "options", options, "range", first);
    assertThat(EditorProblems.applied(text, Json.list(ranged))).startsWith("probe begin {\n");
  }
}
