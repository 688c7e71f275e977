package io.github.stapwright.markers.tapset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that SystemTap takes, for probes and variables, from names that a note may spell freely.
 */
final class TapsetNames {
  /** Words that a variable may not be called: SystemTap's keywords (man stap, 5.6). */
  private static final Set<String> KEYWORDS =
      Set.of(
          "break",
          "catch",
          "continue",
          "delete",
          "else",
          "for",
          "foreach",
          "function",
          "global",
          "if",
          "in",
          "limit",
          "long",
          "next",
          "private",
          "probe",
          "return",
          "string",
          "try",
          "while");

  /** Names that a probe point may begin with already, so that a provider may not (stapprobes). */
  private static final Set<String> TAKEN =
      Set.of(
          "begin",
          "debuginfod",
          "end",
          "error",
          "java",
          "kernel",
          "kprobe",
          "module",
          "netfilter",
          "never",
          "oneshot",
          "perf",
          "process",
          "procfs",
          "python",
          "python2",
          "python3",
          "timer");

  private final Set<String> used = new HashSet<>();

  /** {@code hotspot_jni}; {@code process_markers} for a provider called {@code process}. */
  static String provider(String provider) {
    String name = word(provider).toLowerCase(Locale.ROOT);
    return TAKEN.contains(name) ? name + "_markers" : name;
  }

  /** {@code prefix.function.entry} for {@code function__entry}, different from all before. */
  String probe(String prefix, String marker) {
    String name =
        Arrays.stream(marker.split("__|-"))
            .filter(it -> !it.isEmpty())
            .map(TapsetNames::word)
            .collect(Collectors.joining(".", prefix + ".", ""));
    return unused(name.endsWith(".") ? name + "_" : name);
  }

  /** The name of an argument, different from all before. */
  String variable(String argument) {
    String name = word(argument);
    return unused(KEYWORDS.contains(name) ? name + "_" : name);
  }

  private String unused(String name) {
    String free = name;
    while (!used.add(free)) {
      free += "_";
    }
    return free;
  }

  private static String word(String text) {
    String letters = text.replaceAll("[^A-Za-z0-9_]", "_");
    return letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "_" + letters : letters;
  }
}
