package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import java.util.regex.Pattern;

/** Conditions on the end of a path. */
final class FilePattern {
  /** What SystemTap's regular expressions take literally, or in brackets. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./ @%+=:,~#&()*?{}|$<>;!'`-]+");

  private FilePattern() {}

  static <C extends Context> Cond<C> endsIn(Str<C> path, String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a file has a name; for every file leave the filter out");
    }
    return PLAIN.matcher(name).matches() ? byPattern(path, name) : byLength(path, name);
  }

  private static <C extends Context> Cond<C> byPattern(Str<C> path, String name) {
    return path.matches("^(.*/)?" + name.replaceAll("[.+()*?{}|$]", "[$0]") + "$");
  }

  /** For names with bytes that a regular expression might read in its own way. */
  private static <C extends Context> Cond<C> byLength(Str<C> path, String name) {
    long length = Draw.literal("/" + name).value().size();
    Str<C> end =
        new Str<>(
            Draw.call("substr", path, path.strlen().minus(length), new Num<>(Draw.number(length))));
    return path.equalTo(name).or(end.equalTo("/" + name));
  }
}
