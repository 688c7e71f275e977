package io.github.stapwright.simulator.mutation;

import io.github.stapwright.simulator.coverage.Tally;
import java.util.List;

/**
 * Which mutants tests noticed.
 *
 * @param noticed those over which a test failed
 * @param unnoticed those over which every test passed
 */
public record MutationReport(List<Mutant> noticed, List<Mutant> unnoticed) {
  /** Copies the lists. */
  public MutationReport {
    noticed = List.copyOf(noticed);
    unnoticed = List.copyOf(unnoticed);
  }

  /** How many of all were noticed. */
  public Tally tally() {
    return new Tally(noticed.size(), noticed.size() + unnoticed.size());
  }

  /** The tally, then one line for each that no test noticed. */
  public String text() {
    StringBuilder text = new StringBuilder("mutants noticed: " + tally() + "\n");
    unnoticed.forEach(it -> text.append("no test noticed: ").append(it).append('\n'));
    return text.toString();
  }
}
