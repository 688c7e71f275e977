package io.github.stapwright.testkit;

import io.github.stapwright.simulator.Settings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of {@code stap} that a test gives. */
final class Options {
  private static final Pattern LIMIT = Pattern.compile("-D *([A-Z_]+)=([0-9]{1,18})");

  private Options() {}

  static Settings settings(String... options) {
    Settings settings = Settings.standard();
    for (String option : options) {
      settings = with(settings, option);
    }
    return settings;
  }

  private static Settings with(Settings settings, String option) {
    Matcher limit = LIMIT.matcher(option);
    if (limit.matches()) {
      return settings.withLimit(limit.group(1), Long.parseLong(limit.group(2)));
    }
    return switch (option) {
      case "--suppress-handler-errors" -> settings.suppressingErrors();
      case "--no-global-var-display" -> settings.withoutGlobalDisplay();
      default ->
          throw new IllegalArgumentException(
              "`"
                  + option
                  + "` is none of `-DNAME=NUMBER`, `--suppress-handler-errors` and"
                  + " `--no-global-var-display`");
    };
  }
}
