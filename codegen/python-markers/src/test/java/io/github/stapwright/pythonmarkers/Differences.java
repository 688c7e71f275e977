package io.github.stapwright.pythonmarkers;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of differences between the markers that a Python is given and CPython 3.9's own.
 *
 * @param all one for each place
 */
record Differences(List<Difference> all) {
  private record Difference(int first, int last, String hunk) {}

  static Differences read() throws Exception {
    List<Difference> all = new ArrayList<>();
    String text = String.join("\n", EventsOfEveryPythonTest.lines("differences.txt"));
    for (String block : text.split("\n\n")) {
      List<String> lines = block.lines().filter(it -> !it.startsWith("#")).toList();
      if (!lines.isEmpty()) {
        String[] versions = lines.get(0).substring(0, lines.get(0).indexOf(':')).split(" to ");
        String hunk = String.join("\n", lines.subList(1, lines.size())) + "\n";
        all.add(
            new Difference(
                Interpreters.minor(versions[0]),
                Interpreters.minor(versions[versions.length - 1]),
                hunk));
      }
    }
    return new Differences(all);
  }

  List<String> on(int minor) {
    return all.stream()
        .filter(it -> it.first() <= minor && minor <= it.last())
        .map(Difference::hunk)
        .toList();
  }
}
