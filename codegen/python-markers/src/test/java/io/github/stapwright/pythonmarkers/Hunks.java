package io.github.stapwright.pythonmarkers;

import java.util.ArrayList;
import java.util.List;

/** What differs between two lists of lines: for each place the lines of both, as {@code diff}. */
final class Hunks {
  private final List<String> a;
  private final List<String> b;
  private final int[][] common;

  private Hunks(List<String> a, List<String> b) {
    this.a = a;
    this.b = b;
    this.common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  /** Each as {@code - old} lines, then {@code + new} lines. */
  static List<String> between(List<String> a, List<String> b) {
    return new Hunks(a, b).list();
  }

  private List<String> list() {
    List<String> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        i++;
        j++;
        continue;
      }
      StringBuilder gone = new StringBuilder();
      StringBuilder come = new StringBuilder();
      while ((i < a.size() || j < b.size()) && !same(i, j)) {
        if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
          gone.append("- ").append(a.get(i++)).append('\n');
        } else {
          come.append("+ ").append(b.get(j++)).append('\n');
        }
      }
      hunks.add(gone.append(come).toString());
    }
    return hunks;
  }

  private boolean same(int i, int j) {
    return i < a.size() && j < b.size() && a.get(i).equals(b.get(j));
  }
}
