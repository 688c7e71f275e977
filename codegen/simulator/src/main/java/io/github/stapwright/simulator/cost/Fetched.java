package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.tapset.UserStrings;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.TargetVariable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is fetched with a marker, because a handler of it reads that anywhere. */
final class Fetched {
  private final Set<Integer> numbers = new TreeSet<>();
  private final Set<Integer> strings = new TreeSet<>();

  /** What all of these read. */
  static WorkCount by(List<? extends Node> handlers) {
    Fetched fetched = new Fetched();
    handlers.forEach(fetched::visit);
    return new WorkCount()
        .add(Work.HIT, 1)
        .add(Work.FETCHED_NUMBER, fetched.numbers.size())
        .add(Work.FETCHED_STRING, fetched.strings.size());
  }

  private void visit(Node node) {
    boolean reads = node instanceof Call call && UserStrings.isRead(call);
    for (Node child : node.children()) {
      if (child instanceof TargetVariable variable && variable.argument().isPresent()) {
        (reads ? strings : numbers).add(variable.argument().getAsInt());
      } else {
        visit(child);
      }
    }
  }
}
