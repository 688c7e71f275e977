package io.github.stapwright.markers.target;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script that stands where a program was expected.
 *
 * @param interpreter the words after {@code #!}
 * @param text the first part of the script
 */
record Wrapper(List<String> interpreter, String text) {
  private static final int LONGEST = 64 << 10;
  private static final List<String> SHELLS = List.of("sh", "bash", "dash", "ksh", "zsh", "ash");

  /** Loaded for scripts only; most targets are programs. */
  private static final class Shell {
    /** {@code exec [-a NAME] [env] [NAME=VALUE...] COMMAND} at the beginning of a command. */
    private static final Pattern EXEC =
        Pattern.compile(
            "(?m)(?:^|;|&&|\\|\\||\\bthen\\b|\\belse\\b)\\s*(?:\\w+=\\S*\\s+)*exec\\s+(?:-a\\s+\\S+\\s+|-[cl]+\\s+)*"
                + "(?:(?:/usr/bin/)?env\\s+)?(?:\\w+=\\S*\\s+)*(\"[^\"]*\"|'[^']*'|[^\\s;&|]+)");

    /** How a script names the folder that it lies in. */
    private static final Pattern OWN_FOLDER =
        Pattern.compile("\\$\\(dirname (?:-- )?(?:\"\\$0\"|\\$0)\\)|\\$\\{0%/\\*\\}");
  }

  /** The script in {@code file}, if its first bytes are {@code #!}. */
  static Optional<Wrapper> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] head = stream.readNBytes(2);
      if (head.length < 2 || head[0] != '#' || head[1] != '!') {
        return Optional.empty();
      }
      String text = new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
      String line = text.lines().findFirst().orElse("").strip();
      return Optional.of(new Wrapper(Arrays.asList(line.split("\\s+")), text));
    }
  }

  /** The program that runs it, without {@code env}. */
  String interpreterName() {
    return isEnv() && interpreter.size() > 1
        ? interpreter.get(interpreter.size() - 1)
        : interpreter.get(0);
  }

  boolean isShell() {
    String name = interpreterName();
    return SHELLS.contains(name.substring(name.lastIndexOf('/') + 1));
  }

  /**
   * The program that a shell script hands over to, as an absolute path or a name for the PATH;
   * nothing if the script computes it.
   */
  Optional<String> handsOverTo(Path place) {
    String folder = String.valueOf(place.toAbsolutePath().getParent());
    Matcher matcher =
        Shell.EXEC.matcher(Shell.OWN_FOLDER.matcher(text).replaceAll(quotedFor(folder)));
    Optional<String> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(matcher.group(1));
    }
    return last.map(it -> it.startsWith("\"") || it.startsWith("'") ? unquoted(it) : it)
        .filter(it -> !it.contains("$") && !it.contains("`"));
  }

  private boolean isEnv() {
    return interpreter.get(0).endsWith("/env");
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1);
  }

  private static String quotedFor(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
