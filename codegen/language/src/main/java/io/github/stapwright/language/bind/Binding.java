package io.github.stapwright.language.bind;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script is bound to.
 *
 * @param target where the markers are
 * @param systemTapVersion the SystemTap that will run it, such as {@code 5.6}
 * @param runtimeVersion the version of the traced runtime, such as {@code 3.11}, if known
 * @param limits options {@code -D NAME=VALUE} that the script is run with, by name
 */
public record Binding(
    Target target,
    String systemTapVersion,
    Optional<String> runtimeVersion,
    Map<String, Long> limits) {
  /** The language version that is assumed when none is given. */
  public static final String DEFAULT_SYSTEMTAP = "5.6";

  /**
   * SystemTap's strings, unless {@code -D MAXSTRINGLEN} says otherwise: 512 with the NUL (64-bit
   * kernels, 5.6).
   */
  private static final long DEFAULT_MAXSTRINGLEN = 512;

  private static final Pattern PYTHON = Pattern.compile("python(3[.][0-9]{1,2})");

  /** Requires every component; the limits are sorted by name, so that their order never varies. */
  public Binding {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(systemTapVersion, "systemTapVersion");
    Objects.requireNonNull(runtimeVersion, "runtimeVersion");
    limits = java.util.Collections.unmodifiableMap(new TreeMap<>(limits));
  }

  /** A binding to {@code target} with everything else as SystemTap 5.6 has it. */
  public static Binding to(Target target) {
    return new Binding(target, DEFAULT_SYSTEMTAP, Optional.empty(), Map.of());
  }

  /** The version of the traced runtime: what is said, or what the target is called. */
  public Optional<String> runtime() {
    Matcher named = PYTHON.matcher(target.toString());
    return runtimeVersion.or(() -> named.find() ? Optional.of(named.group(1)) : Optional.empty());
  }

  /** This binding, with each of these limits at least as great. */
  public Binding atLeast(Map<String, Long> needed) {
    Map<String, Long> greater = new TreeMap<>(limits);
    needed.forEach((name, value) -> greater.merge(name, value, Math::max));
    return new Binding(target, systemTapVersion, runtimeVersion, greater);
  }

  /** The most bytes of a string. */
  public long longestString() {
    return limits.getOrDefault("MAXSTRINGLEN", DEFAULT_MAXSTRINGLEN) - 1;
  }
}
