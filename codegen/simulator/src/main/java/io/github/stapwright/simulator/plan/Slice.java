package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Wildcard;
import java.util.ArrayList;
import java.util.List;

/** {@code [PART, *]}: the parts that a key must have, null where any will do. */
final class Slice {
  private final List<Places.Key> parts;

  private Slice(List<Places.Key> parts) {
    this.parts = parts;
  }

  static Slice of(List<Expression> index, ExpressionPlanner expressions) {
    List<Places.Key> parts = new ArrayList<>();
    for (Expression part : index) {
      parts.add(part instanceof Wildcard ? null : expressions.places().key(List.of(part)));
    }
    return new Slice(parts);
  }

  List<Object> wanted(Frame frame) {
    List<Object> wanted = new ArrayList<>();
    parts.forEach(it -> wanted.add(it == null ? null : it.of(frame)));
    return wanted;
  }

  static boolean matches(Object key, List<Object> wanted) {
    List<?> parts = parts(key);
    for (int part = 0; part < wanted.size(); part++) {
      if (wanted.get(part) != null && !wanted.get(part).equals(parts.get(part))) {
        return false;
      }
    }
    return true;
  }

  static List<?> parts(Object key) {
    return key instanceof List<?> several ? several : List.of(key);
  }
}
