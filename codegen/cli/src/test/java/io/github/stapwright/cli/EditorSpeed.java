package io.github.stapwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long a person waits: prints medians and 95th percentiles of the packaged server's answers on
 * a script of 2,000 lines while it is typed, alone and among 500 scripts. Not a test: times are no
 * matter for one.
 *
 * <pre>{@code
 * java -cp target/test-classes:target/stapwright.jar -Dstapwright.jar=target/stapwright.jar
 *     -Dstapwright.zip=- io.github.stapwright.cli.EditorSpeed
 * }</pre>
 */
final class EditorSpeed {
  private static final String URI = "file:///speed/typed.stp";
  private static final int STATEMENTS = 25;

  private final Map<String, List<Double>> times = new TreeMap<>();
  private final EditorClient client;

  private EditorSpeed(EditorClient client) {
    this.client = client;
  }

  /** Prints the numbers. */
  public static void main(String[] args) throws Exception {
    measure("alone", null);
    Path folder = Files.createTempDirectory("editor");
    for (int number = 0; number < 500; number++) {
      Files.writeString(folder.resolve("s" + number + ".stp"), script(100));
    }
    measure("among 500 scripts", folder);
  }

  private static void measure(String where, Path folder) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    try (EditorClient client = EditorClient.start(Map.of(), folder)) {
      client.open(URI, script(2_000));
      client.diagnostics(URI);
      double first = (System.nanoTime() - begin) / 1e6;
      EditorSpeed speed = new EditorSpeed(client);
      speed.type();
      System.out.printf(
          Locale.ROOT,
          "%s: first diagnostics after %.0f ms, %d MB at the end%n",
          where,
          first,
          client.residentMegabytes());
      List<Double> all = new ArrayList<>();
      speed.times.forEach(
          (method, each) -> {
            all.addAll(each);
            print(method, each);
          });
      print("all", all);
      client.end();
    }
  }

  private static void print(String method, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "  %-22s %4d answers, median %.1f ms, 95th percentile %.1f ms%n",
        method,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)));
  }

  private static String script(int lines) {
    StringBuilder text = new StringBuilder("global calls, times\n");
    for (int number = 0; 12 * number < lines; number++) {
      text.append(
          """
          # what function N does
          function helper_N(value, text) {
            return value * N + strlen(text)
          }

          probe process("/usr/bin/python3.9").mark("function__entry") {
            name = user_string2($arg2, "<unknown>")
            if (isinstr(name, "test_N")) {
              calls[name, tid()]++
              times <<< helper_N($arg3, name)
            }
          }
          """
              .replace("N", String.valueOf(number)));
    }
    return text.toString();
  }

  private void type() throws IOException, InterruptedException {
    for (int number = 0; number < STATEMENTS; number++) {
      int at = client.text(URI).indexOf("test_" + number * 5);
      at = client.text(URI).indexOf('\n', at);
      for (char letter : ("\n    value_" + number + " = strlen(name) + $arg3;").toCharArray()) {
        client.edit(URI, at, at, String.valueOf(letter));
        at++;
        Map<String, Object> place = client.position(URI, at);
        if (Character.isLetter(letter) || letter == '$') {
          time("completion", "position", place);
        } else if (letter == '(') {
          time("signatureHelp", "position", place);
        }
        Thread.sleep(30);
      }
      Map<String, Object> place = client.position(URI, at - 5);
      for (String method : List.of("hover", "definition", "documentHighlight")) {
        time(method, "position", place);
      }
      for (String method : List.of("semanticTokens/full", "documentSymbol", "foldingRange")) {
        time(method);
      }
      Map<String, Object> range =
          Map.of("start", client.position(URI, Math.max(0, at - 1_000)), "end", place);
      time("inlayHint", "range", range);
      time("formatting", "options", Map.of("tabSize", 2, "insertSpaces", true));
    }
  }

  private void time(String method, Object... members) throws IOException {
    long begin = System.nanoTime();
    client.about(URI, method, members);
    times.computeIfAbsent(method, it -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
  }
}
