package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.Variable;
import java.util.Map;

/** The names that a body knows besides the globals. */
record Scope(Map<String, Variable> locals, Slots slots) {
  static Scope of(Map<String, Variable> locals) {
    return new Scope(locals, new Slots(locals));
  }
}
