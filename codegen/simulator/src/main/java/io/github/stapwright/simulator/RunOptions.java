package io.github.stapwright.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a script is run besides its settings.
 *
 * @param globals {@code -G NAME=VALUE}, values of globals at the start
 * @param arguments the script's arguments, which {@code argv} holds
 * @param duration how long it runs by the virtual clock, if that is given
 */
public record RunOptions(
    Settings settings,
    Map<String, String> globals,
    List<String> arguments,
    Optional<Duration> duration) {

  /** Requires every component and copies collections. */
  public RunOptions {
    Objects.requireNonNull(settings, "settings");
    globals = new LinkedHashMap<>(globals);
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(duration, "duration");
  }
}
