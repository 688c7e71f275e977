package io.github.stapwright.language.check;

import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Script;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that somebody may have meant. */
public final class Similar {
  private final Tapset tapset;
  private final Script script;

  Similar(Tapset tapset, Script script) {
    this.tapset = tapset;
    this.script = script;
  }

  /** The function whose name is nearest, if one is near. */
  Optional<String> function(String name) {
    Stream<String> own = script.functions().stream().map(Function::name);
    return nearest(name, Stream.concat(own, tapset.names().stream()));
  }

  /** The candidate that is nearest to a name, if one is near. */
  public static Optional<String> nearest(String name, Stream<String> candidates) {
    int near = Math.max(1, name.length() / 3);
    return candidates
        .distinct()
        .filter(it -> distance(name, it) <= near)
        .min(Comparator.<String>comparingInt(it -> distance(name, it)).thenComparing(it -> it));
  }

  /** How many letters must be inserted, left out or exchanged. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int at = 0; at <= to.length(); at++) {
      row[at] = at;
    }
    for (int line = 1; line <= from.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int at = 1; at <= to.length(); at++) {
        int replaced = diagonal + (from.charAt(line - 1) == to.charAt(at - 1) ? 0 : 1);
        diagonal = row[at];
        row[at] = Math.min(replaced, Math.min(row[at], row[at - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
