package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.bind.Purity;
import io.github.stapwright.language.tapset.UserStrings;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import java.util.Set;

/**
 * What a handler may do later, or not at all, as a change that {@code cost} suggests: what is pure,
 * strings that are read or put together, and the names of the point. It has no effect; a string
 * that cannot be read fails later, or no more.
 */
final class Harmless {
  private static final Set<String> POINT = Set.of("pp", "pn");

  private Harmless() {}

  static boolean is(Node node) {
    return node.descendants().allMatch(Harmless::isItself);
  }

  private static boolean isItself(Node node) {
    return Purity.isPureItself(node)
        || node instanceof Print print && print.function().toText()
        || node instanceof Call call
            && (POINT.contains(call.function()) || UserStrings.isRead(call));
  }
}
