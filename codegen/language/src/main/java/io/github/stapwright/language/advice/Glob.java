package io.github.stapwright.language.advice;

import java.util.regex.Pattern;

/** Wildcards of probe points: {@code *}, {@code ?} and {@code [...]}, as fnmatch has them. */
final class Glob {
  private Glob() {}

  static boolean fits(String glob, String name) {
    StringBuilder pattern = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      char next = glob.charAt(at);
      int end = next == '[' ? glob.indexOf(']', at + 2) : -1;
      if (end > 0) {
        String set = glob.substring(at + 1, end).replace("\\", "\\\\").replace("[", "\\[");
        pattern.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        at = end;
      } else if (next == '*') {
        pattern.append(".*");
      } else if (next == '?') {
        pattern.append('.');
      } else {
        pattern.append(Pattern.quote(String.valueOf(next)));
      }
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(name).matches();
  }
}
