package io.github.stapwright.simulator.mutation;

import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Makes the mutants of a script: {@code >} becomes {@code >=}, a filter is dropped, entry and
 * return are swapped, a read becomes a write, a statement is left out and so on; one fault each.
 */
public final class Mutants {
  private final Script script;
  private final Map<String, Mutant> mutants = new LinkedHashMap<>();

  private Mutants(Script script) {
    this.script = script;
  }

  /** All that can be run, in the order of the script. */
  public static List<Mutant> of(Script script) {
    Mutants made = new Mutants(Objects.requireNonNull(script, "script"));
    String text = text(script);
    for (Declaration declaration : script.declarations()) {
      made.find(declaration);
    }
    made.mutants.remove(text);
    return new ArrayList<>(made.mutants.values());
  }

  private void find(Node node) {
    Faults.at(node).forEach(this::add);
    node.children().forEach(this::find);
  }

  private void add(Fault fault) {
    Script faulty = Replacement.in(script, fault.original(), fault.faulty());
    if (runs(faulty)) {
      mutants.putIfAbsent(
          text(faulty), new Mutant(faulty, fault.change(), fault.original().origin()));
    }
  }

  /** A fault that the script would be refused for is found without a test. */
  private static boolean runs(Script script) {
    if (Checker.check(script, CheckOptions.defaults()).report().hasErrors()) {
      return false;
    }
    try {
      new Simulation(script, Settings.standard(), new Transcript());
      return true;
    } catch (NotSimulatedException refused) {
      return false;
    }
  }

  private static String text(Script script) {
    return Layout.render(script).stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
