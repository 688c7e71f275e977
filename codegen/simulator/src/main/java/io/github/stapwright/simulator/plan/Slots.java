package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Where the locals of a handler or a function lie in its frame. */
final class Slots {
  private final Map<String, Integer> index = new HashMap<>();
  private int longs;
  private int strings;

  Slots(Map<String, Variable> locals) {
    locals.values().forEach(it -> index.put(it.name(), isString(it) ? strings++ : longs++));
  }

  static boolean isString(Variable variable) {
    return variable.value() == Kind.STRING;
  }

  int of(String name) {
    return Objects.requireNonNull(index.get(name), name);
  }

  int longs() {
    return longs;
  }

  int strings() {
    return strings;
  }
}
