package io.github.stapwright.cli;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the run time is told: SystemTap's, that of a live run, and the simulated one. */
final class RunTimeOptions {
  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = "A limit of the run time, such as MAXACTION=2000.")
  private List<String> limits = List.of();

  @Option(
      names = "-G",
      paramLabel = "NAME=VALUE",
      description = "The value of a global at the start.")
  private List<String> globals = List.of();

  @Option(
      names = "--no-global-var-display",
      description = "Do not print the globals that are only written.")
  private boolean hidesGlobals;

  @Option(
      names = "--suppress-handler-errors",
      description = "Errors of handlers end neither the script nor its success.")
  private boolean suppressesErrors;

  /** The same as words for {@code stap}, which knows limits that are none of ours. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (hidesGlobals) {
      words.add("--no-global-var-display");
    }
    if (suppressesErrors) {
      words.add("--suppress-handler-errors");
    }
    limits.forEach(it -> words.addAll(List.of("-D", it)));
    globals.forEach(it -> words.addAll(List.of("-G", it)));
    return words;
  }

  /**
   * A simulated run.
   *
   * @throws TroubleException if a limit is no number or {@code duration} is no time
   */
  RunOptions of(List<String> arguments, @Nullable String duration) {
    return of(limits, globals, arguments, duration);
  }

  /**
   * A run of {@code script} itself: with what its header asks for, then with what was given by
   * hand.
   *
   * @throws TroubleException if a limit is no number or {@code duration} is no time
   */
  RunOptions of(ByteString script, List<String> arguments, @Nullable String duration) {
    return of(headed(script, "-D", limits), headed(script, "-G", globals), arguments, duration);
  }

  private static List<String> headed(ByteString script, String option, List<String> byHand) {
    List<String> all = new ArrayList<>(StapCommandLine.ofHeader(script, option));
    all.addAll(byHand);
    return all;
  }

  private RunOptions of(
      List<String> limits,
      List<String> globals,
      List<String> arguments,
      @Nullable String duration) {
    Settings settings = Settings.standard();
    for (Map.Entry<String, String> limit : pairs("-D", limits).entrySet()) {
      settings = settings.withLimit(limit.getKey(), number(limit));
    }
    settings = hidesGlobals ? settings.withoutGlobalDisplay() : settings;
    settings = suppressesErrors ? settings.suppressingErrors() : settings;
    return new RunOptions(
        settings, pairs("-G", globals), arguments, Optional.ofNullable(duration).map(Inputs::time));
  }

  private static Map<String, String> pairs(String option, List<String> given) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : given) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new TroubleException("`" + option + " " + pair + "`: write NAME=VALUE");
      }
      pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return pairs;
  }

  private static long number(Map.Entry<String, String> limit) {
    try {
      return Long.decode(limit.getValue());
    } catch (NumberFormatException none) {
      throw new TroubleException(
          "`-D " + limit.getKey() + "=" + limit.getValue() + "`: the value is no number");
    }
  }
}
