package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** Every call in {@code test.py}, indented by depth, with microseconds first. */
public final class CallTrace implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(
        onFunctionEntry()
            .where(file("test.py"))
            .print("%s => %s in %s:%d\n", threadIndent(1), funcname(), filename(), lineno()),
        onFunctionReturn()
            .where(file("test.py"))
            .print("%s <= %s in %s:%d\n", threadIndent(-1), funcname(), filename(), lineno()));
  }
}
