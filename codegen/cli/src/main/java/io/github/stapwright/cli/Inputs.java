package io.github.stapwright.cli;

import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.scenario.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Words of the command line: files, where {@code -} is standard input, and times. */
final class Inputs {
  /** How messages name standard input, as SystemTap does. */
  static final String STANDARD_INPUT = "<input>";

  private final Terminal terminal;

  Inputs(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How messages name the file {@code name}. */
  static String shownName(String name) {
    return name.equals("-") ? STANDARD_INPUT : name;
  }

  /**
   * All bytes of the file {@code name}.
   *
   * @throws TroubleException if it cannot be read
   */
  ByteString read(String name) {
    try {
      if (name.equals("-")) {
        return ByteString.of(terminal.in().readAllBytes());
      }
      return ByteString.of(Files.readAllBytes(file(name)));
    } catch (IOException failure) {
      throw new TroubleException(shownName(name) + ": " + Failures.reason(failure));
    }
  }

  /**
   * The script {@code name}.
   *
   * @throws TroubleException if it cannot be read
   */
  Source source(String name) {
    return new Source(shownName(name), read(name));
  }

  /**
   * The events in the file {@code name}.
   *
   * @throws IOException if it cannot be read
   */
  EventReader events(String name) throws IOException {
    return name.equals("-")
        ? EventReader.of(STANDARD_INPUT, terminal.in())
        : EventReader.open(file(name));
  }

  /**
   * {@code name} as the path of something that is no folder.
   *
   * @throws TroubleException if it is one
   */
  static Path file(String name) {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      throw new TroubleException(name + ": this is a folder, not a file");
    }
    return path;
  }

  /** How many of the words of a command stand behind {@code --}. */
  static int wordsBehindDashes(CommandSpec spec) {
    List<String> all = spec.commandLine().getParseResult().originalArgs();
    int dashes = all.indexOf("--");
    return dashes < 0 ? 0 : all.size() - dashes - 1;
  }

  /**
   * {@code text} as a time.
   *
   * @throws TroubleException if it is none
   */
  static Duration time(String text) {
    return Times.parse(text)
        .orElseThrow(
            () ->
                new TroubleException(
                    "`"
                        + text
                        + "` is no time: write a number and us, ms, s, m or h, such as 10s"));
  }

  /**
   * {@code name} as a path.
   *
   * @throws TroubleException if no file can have that name
   */
  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException impossible) {
      boolean isAscii = name.chars().allMatch(it -> it > 0 && it < 0x80);
      throw new TroubleException(
          "no file can be called `"
              + impossible.getInput()
              + "`"
              + (isAscii ? "" : " in this locale: set LC_ALL=C.UTF-8"));
    }
  }
}
