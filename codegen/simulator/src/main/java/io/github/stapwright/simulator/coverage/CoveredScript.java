package io.github.stapwright.simulator.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A script and what runs have run of it.
 *
 * @param name the name of its file
 * @param lines its text
 * @param items what can be run, in the order of the text
 */
public record CoveredScript(String name, List<String> lines, List<Covered> items) {
  /** Copies the lists. */
  public CoveredScript {
    Objects.requireNonNull(name, "name");
    lines = List.copyOf(lines);
    items = List.copyOf(items);
  }

  /** The same under another name. */
  public CoveredScript named(String other) {
    return new CoveredScript(other, lines, items);
  }

  /** Probes and functions. */
  public Tally handlers() {
    return tally(items.stream().filter(Covered.Handler.class::isInstance));
  }

  /** Statements. */
  public Tally steps() {
    return tally(items.stream().filter(Covered.Step.class::isInstance));
  }

  /** Ways of conditions, two for each. */
  public Tally ways() {
    return tally(items.stream().filter(Covered.Condition.class::isInstance));
  }

  /** Whether it is the same text, so that runs of both can be counted together. */
  public boolean isSameAs(CoveredScript other) {
    return name.equals(other.name) && lines.equals(other.lines);
  }

  /**
   * The runs of both.
   *
   * @throws IllegalArgumentException if they are not the same script
   */
  public CoveredScript plus(CoveredScript other) {
    if (!isSameAs(other) || items.size() != other.items.size()) {
      throw new IllegalArgumentException(
          "`" + name + "` and `" + other.name + "` are not the same script");
    }
    List<Covered> sums = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      sums.add(items.get(index).plus(other.items.get(index)));
    }
    return new CoveredScript(name, lines, sums);
  }

  /** What stands at a line of the script. */
  public List<Covered> at(int line) {
    return items.stream().filter(it -> it.place().line() == line).toList();
  }

  private static Tally tally(Stream<Covered> items) {
    return items
        .map(it -> new Tally(it.waysGone(), it.ways()))
        .reduce(new Tally(0, 0), Tally::plus);
  }
}
