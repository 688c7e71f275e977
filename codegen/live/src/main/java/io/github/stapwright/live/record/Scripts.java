package io.github.stapwright.live.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs that are Python scripts by their first line, {@code #!/usr/bin/env python3}. */
final class Scripts {
  // The kernel reads no more of a first line (BINPRM_BUF_SIZE, Linux 5.1).
  private static final int LONGEST_FIRST_LINE = 256;

  private Scripts() {}

  /** The command with its interpreter written out, if its first word names a Python script. */
  static Optional<List<String>> interpreted(List<String> command) {
    return find(command.get(0))
        .flatMap(
            script ->
                interpreter(script)
                    .map(
                        words -> {
                          List<String> whole = new ArrayList<>(words);
                          whole.add(script.toString());
                          whole.addAll(command.subList(1, command.size()));
                          return whole;
                        }));
  }

  /**
   * The file that a shell would start for {@code word}, whether it exists or not if it is a path.
   */
  static Optional<Path> find(String word) {
    try {
      if (word.contains("/")) {
        return Optional.of(Path.of(word));
      }
      String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
      return Arrays.stream(path.split(":"))
          .map(folder -> Path.of(folder, word))
          .filter(Files::isExecutable)
          .findFirst();
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> interpreter(Path script) {
    String line = firstLine(script);
    if (!line.startsWith("#!")) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of(line.substring(2).strip().split("[ \t]+")));
    if (words.get(0).endsWith("/env")) {
      words.remove(0);
      words.remove("-S");
    }
    boolean python = !words.isEmpty() && PythonCommand.isInterpreter(words.get(0));
    return python ? Optional.of(words) : Optional.empty();
  }

  private static String firstLine(Path script) {
    try (InputStream in = Files.newInputStream(script)) {
      String begin = new String(in.readNBytes(LONGEST_FIRST_LINE), StandardCharsets.UTF_8);
      return begin.lines().findFirst().orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }
}
