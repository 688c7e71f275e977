package io.github.stapwright.simulator.coverage;

import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where each node of a script stands in its text. */
final class Places {
  private final Map<Node, Place> places = new IdentityHashMap<>();

  private Places() {}

  /** Of a script whose origins are in its own file. */
  static Places inItself(Script script) {
    Places made = new Places();
    made.addAll(script);
    return made;
  }

  /** Of a script from Java, by the script that its text was read back as. */
  static Places ofPrinted(Script script, Script printed) {
    Places made = new Places();
    made.pair(script, printed);
    return made;
  }

  Place of(Node node) {
    return places.get(node);
  }

  private void addAll(Node node) {
    Origin origin = outermost(node.origin());
    places.put(node, new Place(origin.line(), origin.column(), Origin.unknown()));
    node.children().forEach(this::addAll);
  }

  private void pair(Node node, Node printed) {
    Origin origin = outermost(printed.origin());
    places.putIfAbsent(node, new Place(origin.line(), origin.column(), node.origin()));
    List<Node> children = node.children();
    List<Node> others = printed.children();
    if (children.size() != others.size()) {
      throw new IllegalStateException(
          "the text of a script does not say what the script says; this is a fault of Stapwright,"
              + " please report it");
    }
    for (int index = 0; index < children.size(); index++) {
      pair(children.get(index), others.get(index));
    }
  }

  /** What a macro brought in stands where the macro is used. */
  private static Origin outermost(Origin origin) {
    return origin.caller().map(Places::outermost).orElse(origin);
  }
}
