package io.github.stapwright.simulator.random;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What real SystemTap printed for a script of a folder, cut to what a simulation prints, too. */
record RecordedRun(String output, String errors, int status) {
  static RecordedRun of(Path folder, String name) throws IOException {
    String errors =
        shown(
            new String(Files.readAllBytes(folder.resolve(name + ".err")), StandardCharsets.UTF_8));
    return new RecordedRun(
        text(folder.resolve(name + ".out")),
        errors,
        Integer.parseInt(text(folder.resolve(name + ".rc")).strip()));
  }

  /** The lines of errors, and how many there were; the rest of a longer one is left out. */
  static String shown(String errors) {
    return errors
        .lines()
        .filter(it -> it.startsWith("ERROR:") || it.startsWith("WARNING: Number of errors"))
        .collect(Collectors.joining("\n"));
  }

  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
