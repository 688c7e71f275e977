package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each request about a script, as an editor makes it of the packaged server. */
class PackagedEditorIT {
  private static final String URI = "file:///scripts/calls.stp";

  private static final String SCRIPT =
      """
      # Who calls what.
      # And how often.
      global calls, most = 3
      @define shown(name) %( sprintf("<%s>", @name) %)
      probe entered = process("/usr/bin/python3.9").mark("function__entry") {
        filename = user_string2($arg1, "<unknown>")
      }
      function twice(a) {
        return a * 2
      }
      probe entered {
        calls[filename, tid()] <<< twice($arg3)
        line = 0x10
        printf("%s %d\\n", @shown(filename), line)
      }
      probe end {
        foreach ([file, thread] in calls limit most) {
          printf("%s %d %d\\n", file, thread, @count(calls[file, thread]))
        }
      }
      """;

  private static EditorClient client;

  @BeforeAll
  static void start() throws IOException {
    client = EditorClient.start("--python", "3.9");
    client.open(URI, SCRIPT);
  }

  @AfterAll
  static void end() throws IOException {
    try (EditorClient ending = client) {
      assertThat(ending.end()).isZero();
    }
  }

  private static Map<String, Object> at(String words, int moved) {
    return client.position(URI, words, moved);
  }

  private static Object ask(String method, Object... members) throws IOException {
    return client.about(URI, method, members);
  }

  private static List<String> labels(Object items) {
    return Json.list(items).stream().map(it -> String.valueOf(Json.at(it, "label"))).toList();
  }

  private static List<String> completed(String words, int moved) throws IOException {
    return labels(ask("completion", "position", at(words, moved)));
  }

  private static String hover(String words, int moved) throws IOException {
    Object hover = ask("hover", "position", at(words, moved));
    return String.valueOf(Json.at(hover, "contents", "value"));
  }

  /** The texts at ranges of the script. */
  private static List<String> texts(Object places) {
    List<String> texts = new ArrayList<>();
    for (Object place : Json.list(places)) {
      texts.add(text(Json.at(place, "range")));
    }
    return texts;
  }

  private static String text(Object range) {
    return client
        .text(URI)
        .substring(offset(Json.at(range, "start")), offset(Json.at(range, "end")));
  }

  private static int offset(Object position) {
    List<String> lines = client.text(URI).lines().toList();
    int line = ((Long) Json.at(position, "line")).intValue();
    int before = lines.stream().limit(line).mapToInt(it -> it.length() + 1).sum();
    return before + ((Long) Json.at(position, "character")).intValue();
  }

  @Test
  void tellsWhatItCanDo() {
    assertThat((Map<String, ?>) castMap(client.capabilities()))
        .containsKeys(
            "textDocumentSync",
            "completionProvider",
            "signatureHelpProvider",
            "hoverProvider",
            "definitionProvider",
            "referencesProvider",
            "documentHighlightProvider",
            "renameProvider",
            "documentSymbolProvider",
            "workspaceSymbolProvider",
            "foldingRangeProvider",
            "selectionRangeProvider",
            "semanticTokensProvider",
            "documentFormattingProvider",
            "documentRangeFormattingProvider",
            "documentOnTypeFormattingProvider",
            "codeActionProvider",
            "codeLensProvider",
            "inlayHintProvider",
            "executeCommandProvider");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> castMap(Object map) {
    return (Map<String, ?>) map;
  }

  @Test
  void tellsWhatIsWrongWithACodeAndAPage() throws IOException {
    Object first = Json.at(client.diagnostics(URI), 0);
    assertThat(Json.at(first, "code")).isEqualTo("ARRAY_OVERFLOW");
    assertThat(String.valueOf(Json.at(first, "codeDescription", "href")))
        .endsWith("/DIAGNOSTICS.md#array_overflow");
    assertThat(Json.at(first, "severity")).isEqualTo(2L);
    assertThat(text(Json.at(first, "range"))).isEqualTo("calls");
  }

  @Test
  void completesPartsOfPoints() throws IOException {
    assertThat(completed("process(", 3))
        .contains("process(string)", "perf")
        .doesNotContain("timer");
    assertThat(completed("mark(\"", 2)).contains("mark(string)").doesNotContain("begin");
    assertThat(completed("entered {", 2)).contains("entered", "end", "error");
  }

  @Test
  void completesMarkersWithTheVersionsThatFireThem() throws IOException {
    Object items = ask("completion", "position", at("function__entry", 0));
    assertThat(labels(items)).contains("function__entry", "gc__start", "line");
    assertThat(Json.list(items).toString()).contains("CPython 3.9: fires.");
  }

  @Test
  void completesNamesOfBodies() throws IOException {
    assertThat(completed("filename, tid", 1)).contains("filename").doesNotContain("calls");
    assertThat(completed("calls[filename", 1)).contains("calls", "cpu");
    assertThat(completed("twice($arg3", 1)).contains("twice", "thread_indent", "tid");
    assertThat(completed("$arg1", 1)).contains("$arg1", "$arg2", "$arg3", "$$vars");
    assertThat(completed("@count(", 2)).contains("@count", "@cast").doesNotContain("@avg");
    assertThat(completed("@shown(f", 2)).contains("@shown");
    // As long as nothing is known of types, every global may be an array.
    assertThat(completed("in calls", 3)).contains("calls").doesNotContain("file", "cpu");
    assertThat(completed("%d %d", 1)).contains("d", "s", "p");
    assertThat(completed("calls[file, ", 6)).contains("filename, tid()");
    assertThat(completed("Who calls", 3)).isEmpty();
  }

  @Test
  void completionTellsParametersAndWhatAFunctionDoes() throws IOException {
    for (Object item : Json.list(ask("completion", "position", at("user_string2", 1)))) {
      if ("user_string2".equals(Json.at(item, "label"))) {
        assertThat(Json.at(item, "detail")).isEqualTo("(address, otherwise): string");
        Object whole = client.request("completionItem/resolve", item);
        assertThat(String.valueOf(Json.at(whole, "documentation", "value")))
            .contains("The string at an address of the program");
        return;
      }
    }
    throw new AssertionError("user_string2 is not offered");
  }

  @Test
  void showsTheSignatureOfTheCall() throws IOException {
    Object help = ask("signatureHelp", "position", at("\"<unknown>\"", 0));
    assertThat(Json.at(help, "signatures", 0, "label"))
        .isEqualTo("user_string2(address: long, otherwise: string): string");
    assertThat(Json.at(help, "activeParameter")).isEqualTo(1L);
    Object own = ask("signatureHelp", "position", at("$arg3)", 0));
    assertThat(Json.at(own, "signatures", 0, "label")).isEqualTo("twice(a: long): long");
  }

  @Test
  void hoverTellsTypesValuesMarkersAndWords() throws IOException {
    assertThat(hover("calls[", 1)).contains("global calls: stats [string, long]");
    assertThat(hover("most = 3", 1)).contains("global most: long").contains("begins as `3`");
    assertThat(hover("line = ", 1)).contains("local line: long");
    assertThat(hover("0x10", 1)).contains("`16`");
    assertThat(hover("function__entry", 2)).contains("| $arg2 | funcname |").contains("3.9: fires");
    assertThat(hover("$arg3", 2)).contains("lineno");
    assertThat(hover("user_string2", 2)).contains("otherwise: string");
    assertThat(hover("twice(a", 2)).contains("twice(a: long): long");
    assertThat(hover("@count", 2)).contains("How many values");
    assertThat(hover("@shown", 2)).contains("@define shown");
    assertThat(hover("probe entered {", 8)).contains("process(\"/usr/bin/python3.9\")");
  }

  @Test
  void hintsShowTypesAndNamesOfArguments() throws IOException {
    Object range =
        Map.of("start", client.position(URI, 0), "end", client.position(URI, SCRIPT.length()));
    assertThat(labels(ask("inlayHint", "range", range)))
        .contains(": stats [string, long]", ": long", ": string", " filename", " lineno");
  }

  @Test
  void goesToDeclarationsAndUses() throws IOException {
    Object definition = ask("definition", "position", at("calls[filename", 1));
    assertThat(Json.at(definition, 0, "range", "start", "line")).isEqualTo(2L);
    assertThat(Json.at(ask("definition", "position", at("twice($arg3", 1)), 0, "range", "start"))
        .isEqualTo(Json.at(Map.of("it", Map.of("line", 7L, "character", 9L)), "it"));
    assertThat(
            Json.at(ask("definition", "position", at("@shown(f", 2)), 0, "range", "start", "line"))
        .isEqualTo(3L);
    assertThat(
            Json.at(ask("definition", "position", at("entered {", 2)), 0, "range", "start", "line"))
        .isEqualTo(4L);
    Object references =
        ask(
            "references",
            "position",
            at("calls[filename", 1),
            "context",
            Map.of("includeDeclaration", true));
    assertThat(texts(references)).containsExactly("calls", "calls", "calls", "calls");
    Object uses =
        ask(
            "references",
            "position",
            at("calls[filename", 1),
            "context",
            Map.of("includeDeclaration", false));
    assertThat(texts(uses)).hasSize(3);
    Object highlights = ask("documentHighlight", "position", at("line = ", 1));
    assertThat(texts(highlights)).containsExactly("line", "line");
    assertThat(Json.at(highlights, 0, "kind")).isEqualTo(3L);
  }

  @Test
  void renamesEverywhereOrSaysWhyNot() throws IOException {
    Object edit = ask("rename", "position", at("twice(a", 1), "newName", "doubled");
    List<?> edits = Json.list(edit, "changes", URI);
    assertThat(texts(edits)).containsExactly("twice", "twice");
    assertThat(Json.at(ask("prepareRename", "position", at("most = 3", 1)), "placeholder"))
        .isEqualTo("most");
    assertThat(client.refusal(URI, "rename", "position", at("most", 1), "newName", "calls"))
        .contains("there is a `calls` already");
    assertThat(client.refusal(URI, "rename", "position", at("most", 1), "newName", "if"))
        .contains("no name");
    assertThat(client.refusal(URI, "rename", "position", at("tid()", 1), "newName", "x"))
        .contains("SystemTap's own library");
    assertThat(client.refusal(URI, "prepareRename", "position", at("$arg1", 1)))
        .contains("traced program");
  }

  @Test
  void listsSymbolsOfTheFileAndOfAll() throws IOException {
    List<String> names =
        Json.list(ask("documentSymbol")).stream()
            .map(it -> String.valueOf(Json.at(it, "name")))
            .toList();
    assertThat(names)
        .containsExactly(
            "calls", "most", "@shown", "entered", "twice", "probe entered", "probe end");
    Object found = client.request("workspace/symbol", Map.of("query", "twc"));
    assertThat(Json.at(found, 0, "name")).isEqualTo("twice");
  }

  @Test
  void foldsBlocksAndComments() throws IOException {
    List<?> ranges = Json.list(ask("foldingRange"));
    assertThat(ranges.toString())
        .contains("startLine=0, endLine=1, kind=comment")
        .contains("startLine=15, endLine=18")
        .contains("startLine=16, endLine=17");
  }

  @Test
  void selectionGrowsFromTheWordToTheFile() throws IOException {
    Object range = ask("selectionRange", "positions", List.of(at("$arg3", 2)));
    List<String> grown = new ArrayList<>();
    for (Object each = Json.at(range, 0); each != null; each = Json.at(each, "parent")) {
      grown.add(text(Json.at(each, "range")));
    }
    assertThat(grown.get(0)).isEqualTo("$arg3");
    assertThat(grown.get(1)).isEqualTo("($arg3)");
    assertThat(grown.get(grown.size() - 1)).isEqualTo(SCRIPT);
    assertThat(grown).anyMatch(it -> it.startsWith("probe entered {") && it.endsWith("}"));
  }

  @Test
  void tellsWhatEachWordIs() throws IOException {
    List<?> data = Json.list(ask("semanticTokens/full"), "data");
    assertThat(data.size() % 5).isZero();
    List<?> types =
        Json.list(client.capabilities(), "semanticTokensProvider", "legend", "tokenTypes");
    List<String> words = new ArrayList<>();
    long line = 0;
    long character = 0;
    for (int at = 0; at < data.size(); at += 5) {
      long down = (Long) data.get(at);
      line += down;
      character = down == 0 ? character + (Long) data.get(at + 1) : (Long) data.get(at + 1);
      int begin = offset(Map.of("line", line, "character", character));
      String text = SCRIPT.substring(begin, begin + ((Long) data.get(at + 2)).intValue());
      words.add(types.get(((Long) data.get(at + 3)).intValue()) + " " + text);
    }
    assertThat(words)
        .contains(
            "comment # Who calls what.",
            "keyword probe",
            "variable calls",
            "function twice",
            "parameter a",
            "macro @shown",
            "event entered",
            "string \"<unknown>\"",
            "number 0x10");
    Object range = Map.of("start", at("function twice", 0), "end", at("probe entered {", 0));
    assertThat(Json.list(ask("semanticTokens/range", "range", range), "data"))
        .hasSizeLessThan(data.size())
        .isNotEmpty();
  }
}
