package io.github.stapwright.language.compare;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The smallest parts of two declarations that differ and that have a name people use. */
final class NodeDifference {
  /** Parts that are told whole, by their components in the model. */
  private static final Map<String, String> PARTS =
      Map.of(
          "condition", "condition",
          "format", "format",
          "index", "key",
          "keys", "key",
          "slice", "key",
          "limit", "limit",
          "points", "probe point",
          "names", "name",
          "parameters", "parameter");

  private final String declaration;
  private final List<Change> changes = new ArrayList<>();

  private NodeDifference(String declaration) {
    this.declaration = declaration;
  }

  /** The differences between two declarations that are called the same. */
  static List<Change> of(String declaration, Node before, Node after) {
    NodeDifference difference = new NodeDifference(declaration);
    if (!difference.within(before, after)) {
      difference.add("", before, after);
    }
    return difference.changes;
  }

  /** Tells what differs inside; false if the nodes themselves differ. */
  private boolean within(Node before, Node after) {
    if (before.getClass() != after.getClass()) {
      return false;
    }
    int known = changes.size();
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      Object one = value(component, before);
      Object other = value(component, after);
      if (!Objects.equals(one, other) && !part(component.getName(), one, other)) {
        changes.subList(known, changes.size()).clear();
        return false;
      }
    }
    return true;
  }

  private static Object value(RecordComponent component, Node node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean part(String component, Object before, Object after) {
    if (before instanceof Optional<?> one && after instanceof Optional<?> other) {
      return optional(component, one, other);
    }
    if (before instanceof List<?> one && after instanceof List<?> other) {
      return list(component, nodes(one), nodes(other));
    }
    return before instanceof Node one && after instanceof Node other && node(component, one, other);
  }

  private static List<Node> nodes(List<?> values) {
    return values.stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
  }

  private boolean optional(String component, Optional<?> before, Optional<?> after) {
    if (before.isPresent() && after.isPresent()) {
      return part(component, before.get(), after.get());
    }
    Object only = before.isPresent() ? before.get() : after.orElseThrow();
    boolean tells = PARTS.containsKey(component) || only instanceof Statement;
    if (!(only instanceof Node node) || !tells) {
      return false;
    }
    one(component.equals("otherwise") ? "else" : name(component, node), node, before.isPresent());
    return true;
  }

  private boolean list(String component, List<Node> before, List<Node> after) {
    if (PARTS.containsKey(component)) {
      changes.add(
          new Change(
              declaration,
              PARTS.get(component),
              Optional.of(side(before)),
              Optional.of(side(after))));
      return true;
    }
    boolean statements = component.equals("statements");
    if (!statements && before.size() != after.size()) {
      return false;
    }
    for (var pair : Alignment.of(before, after, NodeDifference::isAlike).pairs()) {
      if (!statements && (pair.before().isEmpty() || pair.after().isEmpty())) {
        return false;
      }
      pair(component, pair);
    }
    return true;
  }

  private void pair(String component, Alignment.Pair<Node> pair) {
    if (pair.after().isEmpty()) {
      one(name(component, pair.before().orElseThrow()), pair.before().get(), true);
    } else if (pair.before().isEmpty()) {
      one(name(component, pair.after().get()), pair.after().get(), false);
    } else if (!pair.before().get().equals(pair.after().get())) {
      node(component, pair.before().get(), pair.after().get());
    }
  }

  private static boolean isAlike(Node before, Node after) {
    return before.getClass() == after.getClass();
  }

  private boolean node(String component, Node before, Node after) {
    if (!PARTS.containsKey(component) && within(before, after)) {
      return true;
    }
    boolean tells = PARTS.containsKey(component) || before instanceof Statement;
    if (tells) {
      add(name(component, before), before, after);
    }
    return tells;
  }

  private static String name(String component, Node node) {
    String part = PARTS.get(component);
    return part != null ? part : node instanceof Statement ? "statement" : "";
  }

  private void add(String part, Node before, Node after) {
    changes.add(new Change(declaration, part, Optional.of(side(before)), Optional.of(side(after))));
  }

  private void one(String part, Node node, boolean isBefore) {
    Optional<Change.Side> side = Optional.of(side(node));
    changes.add(
        new Change(
            declaration,
            part,
            isBefore ? side : Optional.empty(),
            isBefore ? Optional.empty() : side));
  }

  private static Change.Side side(List<Node> nodes) {
    Origin origin = nodes.isEmpty() ? Origin.unknown() : nodes.get(0).origin();
    String text = nodes.stream().map(NodeDifference::text).collect(Collectors.joining(", "));
    return new Change.Side(origin, text);
  }

  static Change.Side side(Node node) {
    return new Change.Side(node.origin(), text(node));
  }

  private static String text(Node node) {
    if (node instanceof Expression expression) {
      return Layout.render(expression);
    }
    if (node instanceof ProbePoint point) {
      return Layout.render(point);
    }
    if (node instanceof Statement statement) {
      return joined(Layout.render(statement));
    }
    if (node instanceof Declaration declaration) {
      return joined(Layout.render(new Script(List.of(declaration), Origin.unknown())));
    }
    return node instanceof Component component ? component.name() : parameter(node);
  }

  private static String parameter(Node node) {
    return node instanceof io.github.stapwright.model.Parameter parameter
        ? parameter.name() + parameter.type().map(it -> ":" + it.text()).orElse("")
        : node.toString();
  }

  private static String joined(List<Line> lines) {
    return lines.stream().map(it -> it.text().strip()).collect(Collectors.joining(" "));
  }
}
