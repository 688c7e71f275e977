package io.github.stapwright.simulator.random;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Random scripts in a folder, beside what SystemTap printed for them. */
final class RandomBatch {
  private final Path folder;
  private final StringBuilder report = new StringBuilder();
  private int agreed;
  private int differed;

  RandomBatch(Path folder) {
    this.folder = folder;
  }

  /** Writes scripts of so many seeds from the first on. */
  void write(long firstSeed, int scripts) throws IOException {
    for (long seed = firstSeed; seed < firstSeed + scripts; seed++) {
      write(RandomScript.of(seed));
    }
  }

  private void write(RandomScript script) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(script.name() + ".stp"), script.text(), StandardCharsets.ISO_8859_1);
    Files.writeString(folder.resolve(script.name() + ".opts"), String.join(" ", script.options()));
  }

  /** The names of the scripts. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".stp"))
          .map(it -> it.substring(0, it.length() - ".stp".length()))
          .sorted()
          .toList();
    }
  }

  /** How many programs agreed with what SystemTap printed, and where the others differ. */
  String compare() throws IOException {
    for (String name : names()) {
      if (Files.exists(folder.resolve(name + ".rc"))) {
        compare(name);
      }
    }
    return report + "agreed " + agreed + ", differed " + differed + "\n";
  }

  private void compare(String name) throws IOException {
    String text = RecordedRun.text(folder.resolve(name + ".stp"));
    List<String> options = List.of(RecordedRun.text(folder.resolve(name + ".opts")).split(" "));
    RecordedRun real = RecordedRun.of(folder, name);
    if (!real.output().contains("== program")) {
      report.append(name).append(": SystemTap did not run it\n");
      return;
    }
    SimulatedRun ours;
    try {
      ours = SimulatedRun.of(name, text, options);
    } catch (RuntimeException refused) {
      report.append(name).append(": refused: ").append(refused).append('\n');
      return;
    }
    compare(name, pieces(real.output(), real.errors()), pieces(ours.output(), ours.errors()));
  }

  /** The output by program; a program's own errors are told by the line that they are blamed on. */
  private static Map<String, String> pieces(String output, String errors) {
    Map<String, String> pieces = new LinkedHashMap<>();
    int at = 0;
    while (at >= 0 && at < output.length()) {
      int next = output.indexOf("== program", at + 1);
      String piece = output.substring(at, next < 0 ? output.length() : next);
      pieces.put(piece.lines().findFirst().orElse(""), piece);
      at = next;
    }
    pieces.replaceAll((title, piece) -> tiesInOrder(piece));
    errors.lines().forEach(it -> pieces.merge(owner(it), it + "\n", String::concat));
    return pieces;
  }

  /** SystemTap displays statistics of one count in the order of a random hash. */
  private static String tiesInOrder(String piece) {
    List<String> lines = new ArrayList<>(piece.lines().toList());
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      String tie = tie(lines.get(from));
      while (!tie.isEmpty() && to < lines.size() && tie(lines.get(to)).equals(tie)) {
        to++;
      }
      Collections.sort(lines.subList(from, to));
      from = to;
    }
    return lines.isEmpty() ? piece : String.join("\n", lines) + "\n";
  }

  private static String tie(String line) {
    int key = line.indexOf("_y[");
    int count = line.indexOf("] @count=");
    return key < 0 || count < 0
        ? ""
        : line.substring(0, key) + line.substring(count, line.indexOf(' ', count + 2));
  }

  private static String timer(String error) {
    int at = error.indexOf("in probe timer.ms(");
    return at < 0 ? "" : error.substring(at);
  }

  private static String owner(String error) {
    int at = error.indexOf("in probe begin(");
    if (at < 0) {
      return timer(error);
    }
    String number = error.substring(at + "in probe begin(".length(), error.length() - 1);
    return RandomProgram.title(Integer.parseInt(number) - 1);
  }

  private void compare(String name, Map<String, String> real, Map<String, String> ours) {
    for (Map.Entry<String, String> piece : real.entrySet()) {
      String other = ours.getOrDefault(piece.getKey(), "");
      if (piece.getValue().equals(other)) {
        agreed++;
      } else {
        differed++;
        report.append(name).append(' ').append(piece.getKey()).append('\n');
        difference(piece.getValue(), other);
      }
    }
  }

  private void difference(String real, String ours) {
    List<String> left = real.lines().toList();
    List<String> right = ours.lines().toList();
    int shown = 0;
    for (int line = 0; line < Math.max(left.size(), right.size()) && shown < 3; line++) {
      String is = line < left.size() ? left.get(line) : "(end)";
      String said = line < right.size() ? right.get(line) : "(end)";
      if (!is.equals(said)) {
        report.append("    SystemTap: ").append(is).append('\n');
        report.append("    ours:      ").append(said).append('\n');
        shown++;
      }
    }
  }
}
