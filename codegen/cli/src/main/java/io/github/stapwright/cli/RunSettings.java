package io.github.stapwright.cli;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.scenario.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The limits and globals of a run: those that the script's header asks for, then those by hand. */
final class RunSettings {
  private final LiveScript.Options options;
  private final ByteString script;

  RunSettings(LiveScript.Options options, ByteString script) {
    this.options = options;
    this.script = script;
  }

  RunOptions options(List<String> arguments) {
    Settings settings = Settings.standard();
    List<String> limits = new ArrayList<>(StapCommandLine.ofHeader(script, "-D"));
    limits.addAll(options.limits());
    for (String limit : limits) {
      settings = settings.withLimit(name(limit), number(limit));
    }
    settings = options.hidesGlobals() ? settings.withoutGlobalDisplay() : settings;
    settings = options.suppressesErrors() ? settings.suppressingErrors() : settings;
    Optional<Duration> duration = Optional.ofNullable(options.duration()).map(RunSettings::time);
    return new RunOptions(settings, globals(), arguments, duration);
  }

  private Map<String, String> globals() {
    Map<String, String> globals = new LinkedHashMap<>();
    List<String> given = new ArrayList<>(StapCommandLine.ofHeader(script, "-G"));
    given.addAll(options.globals());
    given.forEach(it -> globals.put(name(it), value(it)));
    return globals;
  }

  private static String name(String pair) {
    return pair.substring(0, at(pair));
  }

  private static String value(String pair) {
    return pair.substring(Math.min(pair.length(), at(pair) + 1));
  }

  private static int at(String pair) {
    int at = pair.indexOf('=');
    return at < 0 ? pair.length() : at;
  }

  static Duration time(String text) {
    return Times.parse(text)
        .orElseThrow(
            () ->
                new TroubleException(
                    "`"
                        + text
                        + "` is no time: write a number and us, ms, s, m or h, such as 10s"));
  }

  private static long number(String pair) {
    try {
      return Long.decode(value(pair));
    } catch (NumberFormatException none) {
      throw new TroubleException("`-D " + pair + "`: the value is no number");
    }
  }
}
