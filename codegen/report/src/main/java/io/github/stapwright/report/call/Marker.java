package io.github.stapwright.report.call;

import java.util.Map;

/**
 * What the name of a marker says: that something begins, that it ends, or neither. Providers name
 * such pairs alike: {@code function__entry} and {@code function__return}, {@code gc__start} and
 * {@code gc__done}.
 *
 * @param provider of the marker
 * @param subject what begins or ends, {@code function}; the whole name if it is neither
 */
record Marker(Role role, String provider, String subject) {
  private static final Map<String, Role> ROLES =
      Map.of(
          "entry", Role.BEGINS,
          "start", Role.BEGINS,
          "begin", Role.BEGINS,
          "return", Role.ENDS,
          "exit", Role.ENDS,
          "done", Role.ENDS,
          "end", Role.ENDS,
          "stop", Role.ENDS);

  /** What a marker is to a pair. */
  enum Role {
    BEGINS,
    ENDS,
    NEITHER
  }

  static Marker of(String provider, String name) {
    int split = Math.max(name.lastIndexOf("__"), name.lastIndexOf('-'));
    String word = name.substring(split + 1).replaceFirst("^_", "");
    Role role = ROLES.getOrDefault(word, Role.NEITHER);
    boolean isWhole = role == Role.NEITHER || split <= 0;
    return new Marker(role, provider, isWhole ? name : name.substring(0, split));
  }

  /** What it has in common with its partner. */
  String pair() {
    return provider + ":" + subject;
  }

  /** Whether it is the pair of CPython that carries file, function and line. */
  boolean isPythonFunction() {
    return provider.equals("python") && subject.equals("function");
  }
}
