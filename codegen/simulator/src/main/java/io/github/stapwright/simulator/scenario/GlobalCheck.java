package io.github.stapwright.simulator.scenario;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Global;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.Statistic;
import io.github.stapwright.simulator.watch.RunReport;
import io.github.stapwright.simulator.watch.ValueText;
import io.github.stapwright.simulator.watch.WatchedRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a global, {@code calls} or {@code calls["test.py", 6]}, with what is expected. */
final class GlobalCheck {
  private static final Pattern NAME = Pattern.compile("([A-Za-z_]\\w*)(?:\\[(.*)\\])?");
  private static final Set<String> AGGREGATES =
      new TreeSet<>(Set.of("count", "sum", "min", "max", "avg"));

  private final WatchedRun run;
  private final String text;

  GlobalCheck(WatchedRun run, String text) {
    this.run = run;
    this.text = text;
  }

  void check(Yaml wanted, List<Failure> failures) {
    Matcher name = NAME.matcher(text);
    if (!name.matches() || !isDeclared(name.group(1))) {
      throw wanted.refused("the script has no global `" + text + "`");
    }
    Optional<ArrayStore> array = run.globals().array(name.group(1));
    if (array.isPresent() && name.group(2) == null) {
      size(array.get(), wanted, failures);
    } else if (array.isPresent()) {
      value(element(array.get(), name.group(2)), wanted, failures);
    } else {
      value(run.globals().scalar(name.group(1)), wanted, failures);
    }
  }

  private boolean isDeclared(String name) {
    return run.script().declarations().stream()
        .anyMatch(it -> it instanceof Global global && global.name().equals(name));
  }

  /** An array without a key is compared by how many elements it has. */
  private void size(ArrayStore array, Yaml wanted, List<Failure> failures) {
    Map<String, Yaml> members = wanted.members(Set.of("size"));
    long size = array.size();
    if (members.containsKey("size") && members.get("size").requiredNumber() != size) {
      fail(wanted, "it has " + size + " elements", failures);
    }
  }

  private static Optional<Cell> element(ArrayStore array, String key) {
    String wanted = key.replaceAll("\\s*,\\s*", ", ");
    return array.elements().stream()
        .filter(it -> ValueText.ofKey(it.key()).equals(wanted))
        .map(ArrayStore.Element::cell)
        .findFirst();
  }

  private void value(Optional<Cell> found, Yaml wanted, List<Failure> failures) {
    if (found.isEmpty()) {
      if (!wanted.isText() || !wanted.text().equals("none")) {
        fail(wanted, "there is no such element", failures);
      }
      return;
    }
    if (found.get() instanceof Cell.OfStatistic statistic) {
      wanted
          .members(AGGREGATES)
          .forEach((it, value) -> aggregate(statistic.value, it, value, failures));
    } else if (!isEqual(found.get(), wanted)) {
      fail(wanted, "it is " + ValueText.of(found.get()), failures);
    }
  }

  private static boolean isEqual(Cell cell, Yaml wanted) {
    if (cell instanceof Cell.OfLong number) {
      return wanted.number().isPresent() && wanted.number().getAsLong() == number.value;
    }
    return cell instanceof Cell.OfString string
        && string.value.equals(ByteString.of(wanted.text()));
  }

  private void aggregate(Statistic statistic, String name, Yaml wanted, List<Failure> failures) {
    long value =
        switch (name) {
          case "count" -> statistic.count();
          case "sum" -> statistic.sum();
          case "min" -> statistic.min();
          case "max" -> statistic.max();
          default -> statistic.count() == 0 ? 0 : statistic.avg();
        };
    if (value != wanted.requiredNumber()) {
      fail(wanted, "its @" + name + " is " + value, failures);
    }
  }

  private void fail(Yaml wanted, String fact, List<Failure> failures) {
    String sentence = "the global `" + text + "` is not as expected: " + fact;
    failures.add(new Failure(wanted.line(), RunReport.of(run, sentence, List.of())));
  }
}
