package io.github.stapwright.simulator;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a script is run, as the options of {@code stap} say it.
 *
 * @param limits {@code -D NAME=VALUE}
 * @param showsGlobals false for {@code --no-global-var-display}
 * @param suppressesErrors true for {@code --suppress-handler-errors}
 * @param target the process of {@code -x} or {@code -c}, 0 for none
 */
public record Settings(
    Map<String, Long> limits, boolean showsGlobals, boolean suppressesErrors, long target) {

  /** Requires the limits and sorts them by name. */
  public Settings {
    Objects.requireNonNull(limits, "limits");
    limits = Collections.unmodifiableMap(new TreeMap<>(limits));
  }

  /** What {@code stap} does without options. */
  public static Settings standard() {
    return new Settings(Map.of(), true, false, 0);
  }

  /** These settings, with {@code -D name=value}. */
  public Settings withLimit(String name, long value) {
    Map<String, Long> more = new TreeMap<>(limits);
    more.put(name, value);
    return new Settings(more, showsGlobals, suppressesErrors, target);
  }

  /** These settings, with {@code --no-global-var-display}. */
  public Settings withoutGlobalDisplay() {
    return new Settings(limits, false, suppressesErrors, target);
  }

  /** These settings, with {@code --suppress-handler-errors}. */
  public Settings suppressingErrors() {
    return new Settings(limits, showsGlobals, true, target);
  }

  /** These settings, with the process of {@code -x}. */
  public Settings tracing(long process) {
    return new Settings(limits, showsGlobals, suppressesErrors, process);
  }
}
