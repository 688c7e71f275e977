package io.github.stapwright.language.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Two lists side by side: what is equal first, then what is alike between equal neighbours.
 *
 * @param pairs both or one of the lists' elements, in order
 */
record Alignment<T>(List<Pair<T>> pairs) {

  /** An element of one list beside one of the other; one of them may be missing. */
  record Pair<T>(Optional<T> before, Optional<T> after) {}

  static <T> Alignment<T> of(List<T> before, List<T> after, BiPredicate<T, T> alike) {
    List<Pair<T>> pairs = new ArrayList<>();
    int[][] common = common(before, after);
    int at = 0;
    int to = 0;
    while (at < before.size() || to < after.size()) {
      int fromBefore = at;
      int fromAfter = to;
      while (at < before.size() || to < after.size()) {
        boolean same =
            at < before.size() && to < after.size() && before.get(at).equals(after.get(to));
        if (same) {
          break;
        }
        if (to == after.size() || at < before.size() && common[at + 1][to] >= common[at][to + 1]) {
          at++;
        } else {
          to++;
        }
      }
      pairs.addAll(matched(before.subList(fromBefore, at), after.subList(fromAfter, to), alike));
      if (at < before.size() && to < after.size()) {
        pairs.add(new Pair<>(Optional.of(before.get(at++)), Optional.of(after.get(to++))));
      }
    }
    return new Alignment<>(pairs);
  }

  /** How long the longest common part behind two places is. */
  private static <T> int[][] common(List<T> before, List<T> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int at = before.size() - 1; at >= 0; at--) {
      for (int to = after.size() - 1; to >= 0; to--) {
        common[at][to] =
            before.get(at).equals(after.get(to))
                ? common[at + 1][to + 1] + 1
                : Math.max(common[at + 1][to], common[at][to + 1]);
      }
    }
    return common;
  }

  private static <T> List<Pair<T>> matched(List<T> before, List<T> after, BiPredicate<T, T> alike) {
    List<T> left = new ArrayList<>(after);
    List<Pair<T>> pairs = new ArrayList<>();
    for (T one : before) {
      Optional<T> other = left.stream().filter(it -> alike.test(one, it)).findFirst();
      other.ifPresent(left::remove);
      pairs.add(new Pair<>(Optional.of(one), other));
    }
    left.forEach(it -> pairs.add(new Pair<>(Optional.empty(), Optional.of(it))));
    return pairs;
  }
}
