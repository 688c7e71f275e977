package io.github.stapwright.testkit;

import io.github.stapwright.simulator.watch.TextDifference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that holds what a text is expected to be. */
final class GoldenFile {
  private static final String UPDATE = "golden.update";

  private final Path file;

  private GoldenFile(Path file) {
    this.file = file;
  }

  /** {@code src/test/resources/golden/NAME} of the module whose tests run. */
  static GoldenFile named(String name) {
    return at(module().resolve("src/test/resources/golden").resolve(name));
  }

  static GoldenFile at(Path file) {
    return new GoldenFile(file);
  }

  /** Maven says which module it is; elsewhere tests run in the module's folder. */
  static Path module() {
    return Path.of(System.getProperty("basedir", ""));
  }

  /**
   * Compares; if updating was asked for, writes and fails nevertheless, so that a run that updates
   * is never taken for one that passed.
   */
  void requireEqual(String text) {
    try {
      Optional<String> golden =
          Files.exists(file)
              ? Optional.of(Files.readString(file).replace("\r\n", "\n"))
              : Optional.empty();
      if (golden.isEmpty() || !golden.get().equals(text)) {
        fail(golden, text);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void fail(Optional<String> golden, String text) throws IOException {
    if (Boolean.getBoolean(UPDATE)) {
      throw new AssertionError(update(text));
    }
    String howTo = "to accept the text, run once with -D" + UPDATE + "=true\n";
    if (golden.isEmpty()) {
      throw new AssertionError("there is no golden file " + file + "; " + howTo + text);
    }
    StringBuilder message = new StringBuilder();
    message.append("the text is not that of ").append(file).append(" (- golden, + now); ");
    message.append(howTo);
    TextDifference.of(golden.get(), text).forEach(it -> message.append(it).append('\n'));
    throw new AssertionError(message.toString());
  }

  private String update(String text) throws IOException {
    String automation = System.getenv("CI");
    if (automation != null && !automation.isEmpty()) {
      return "golden files are not written where CI is set: " + file;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
    return "wrote " + file + ": look at the difference, then run without -D" + UPDATE;
  }
}
