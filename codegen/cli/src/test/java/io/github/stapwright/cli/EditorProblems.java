package io.github.stapwright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Problems as an editor is told them, and as {@code stapwright check} prints them. */
final class EditorProblems {
  private EditorProblems() {}

  /** {@code LINE:COLUMN SEVERITY NAME: sentence}, the column in UTF-16 units. */
  static List<String> told(List<?> diagnostics) {
    List<String> told = new ArrayList<>();
    for (Object each : diagnostics) {
      Object start = Json.at(each, "range", "start");
      String severity =
          List.of("", "error", "warning", "note")
              .get(((Long) Json.at(each, "severity")).intValue());
      String message = String.valueOf(Json.at(each, "message"));
      int fix = message.indexOf("\nfix: ");
      told.add(
          ((Long) Json.at(start, "line") + 1)
              + ":"
              + ((Long) Json.at(start, "character") + 1)
              + " "
              + severity
              + " "
              + Json.at(each, "code")
              + ": "
              + (fix < 0 ? message : message.substring(0, fix)));
    }
    told.sort(Comparator.naturalOrder());
    return told;
  }

  /** The same, of the command. */
  static List<String> checked(String name, String text) throws IOException {
    Path file = Files.createTempFile("editor", ".stp");
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Files.write(file, bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Terminal terminal =
          new Terminal(
              new ByteArrayInputStream(new byte[0]),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
              false);
      int[] status = {0};
      Thread deep =
          new Thread(
              null,
              () -> status[0] = Main.run(terminal, "check", "--format", "json", file.toString()),
              "check",
              256L << 20);
      deep.start();
      deep.join();
      Object report = Json.read(out.toByteArray());
      return told(text, Json.list(report, "diagnostics")).stream()
          .map(it -> it.replace(file.toString(), name))
          .toList();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> told(String text, List<?> diagnostics) {
    List<String> told = new ArrayList<>();
    for (Object each : diagnostics) {
      long line = (Long) Json.at(each, "line");
      long column = (Long) Json.at(each, "column");
      told.add(
          place(text, (int) line, (int) column)
              + " "
              + Json.at(each, "severity")
              + " "
              + Json.at(each, "name")
              + ": "
              + Json.at(each, "message"));
    }
    told.sort(Comparator.naturalOrder());
    return told;
  }

  /** A line after LF and a column in bytes, as an editor counts them: lines end with CR, too. */
  private static String place(String text, int line, int column) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    for (int number = 1; number < line && at < bytes.length; at++) {
      number += bytes[at] == '\n' ? 1 : 0;
    }
    String before =
        new String(bytes, 0, Math.min(at + column - 1, bytes.length), StandardCharsets.UTF_8);
    String[] lines = before.split("\r\n|\r|\n", -1);
    return lines.length + ":" + (lines[lines.length - 1].length() + 1);
  }

  /** The text after edits, as a client makes them: from the last to the first. */
  static String applied(String text, List<?> edits) {
    List<Object> sorted = new ArrayList<>(edits);
    sorted.sort(
        Comparator.comparing((Object it) -> offset(text, Json.at(it, "range", "start")))
            .reversed());
    String now = text;
    for (Object edit : sorted) {
      int from = offset(text, Json.at(edit, "range", "start"));
      int to = offset(text, Json.at(edit, "range", "end"));
      now = now.substring(0, from) + Json.at(edit, "newText") + now.substring(to);
    }
    return now;
  }

  private static int offset(String text, Object position) {
    long line = (Long) Json.at(position, "line");
    int at = 0;
    for (long number = 0; number < line; at++) {
      boolean ends =
          text.charAt(at) == '\n' || text.charAt(at) == '\r' && !text.startsWith("\n", at + 1);
      number += ends ? 1 : 0;
    }
    return at + ((Long) Json.at(position, "character")).intValue();
  }
}
