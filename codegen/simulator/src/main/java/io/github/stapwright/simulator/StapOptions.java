package io.github.stapwright.simulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of {@code stap} that a test of a script may give, as words.
 *
 * @param settings what they make of the run
 * @param folders the folders of {@code -I}, as they were written
 */
public record StapOptions(Settings settings, List<Path> folders) {
  private static final Pattern LIMIT = Pattern.compile("-D *([A-Z_]+)=([0-9]{1,18})");
  private static final Pattern FOLDER = Pattern.compile("-I *(.+)");

  /** Copies the folders. */
  public StapOptions {
    folders = List.copyOf(folders);
  }

  /** No options. */
  public static StapOptions none() {
    return new StapOptions(Settings.standard(), List.of());
  }

  /** These and one more, or nothing if {@code word} is no such option. */
  public Optional<StapOptions> with(String word) {
    Matcher limit = LIMIT.matcher(word);
    if (limit.matches()) {
      return of(settings.withLimit(limit.group(1), Long.parseLong(limit.group(2))));
    }
    Matcher folder = FOLDER.matcher(word);
    if (folder.matches()) {
      List<Path> more = new ArrayList<>(folders);
      more.add(Path.of(folder.group(1)));
      return Optional.of(new StapOptions(settings, more));
    }
    return switch (word) {
      case "--suppress-handler-errors" -> of(settings.suppressingErrors());
      case "--no-global-var-display" -> of(settings.withoutGlobalDisplay());
      default -> Optional.empty();
    };
  }

  /** What is said of a word that is none. */
  public static String refusal(String word) {
    return "`"
        + word
        + "` is none of `-DNAME=NUMBER`, `-I DIR`, `--suppress-handler-errors` and"
        + " `--no-global-var-display`";
  }

  private Optional<StapOptions> of(Settings other) {
    return Optional.of(new StapOptions(other, folders));
  }
}
