package io.github.stapwright.live.tracefs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Where the kernel's tracing files are mounted. */
public record Tracefs(Path root) {
  private static final List<Path> USUAL =
      List.of(Path.of("/sys/kernel/tracing"), Path.of("/sys/kernel/debug/tracing"));
  private static final String EVENTS = "uprobe_events";

  /** The mounted one, if it has uprobe events and may be looked at. */
  public static Optional<Tracefs> find() {
    return USUAL.stream()
        .filter(it -> Files.exists(it.resolve(EVENTS)))
        .map(Tracefs::new)
        .findFirst();
  }

  /** Whether this process may write what a run writes. */
  public boolean isWritable() {
    return Files.isWritable(root.resolve(EVENTS)) && Files.isWritable(root.resolve("instances"));
  }

  /** The definitions of all uprobe events, ours and others'. */
  List<String> definitions() throws IOException {
    return Files.readAllLines(root.resolve(EVENTS), StandardCharsets.ISO_8859_1);
  }

  /** Appends a definition, or the removal of one; nobody else's is touched. */
  void define(String line) throws IOException {
    append(root.resolve(EVENTS), line);
  }

  /** The last complaint of the kernel about a definition, if it tells one. */
  String complaint() {
    try {
      List<String> lines =
          Files.readAllLines(root.resolve("error_log"), StandardCharsets.ISO_8859_1);
      return lines.stream()
          .filter(it -> it.contains("trace_uprobe: error:"))
          .reduce((first, second) -> second)
          .map(it -> it.replaceFirst(".*trace_uprobe: error:\\s*", ""))
          .orElse("");
    } catch (IOException silent) {
      return "";
    }
  }

  /** The folder of the instance {@code name}. */
  Path instance(String name) {
    return root.resolve("instances").resolve(name);
  }

  /** The names of all instances, ours and others'. */
  List<String> instances() throws IOException {
    try (var folders = Files.list(root.resolve("instances"))) {
      return folders.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.WRITE);
  }

  static void append(Path file, String text) throws IOException {
    Files.write(
        file,
        (text + "\n").getBytes(StandardCharsets.ISO_8859_1),
        StandardOpenOption.WRITE,
        StandardOpenOption.APPEND);
  }
}
