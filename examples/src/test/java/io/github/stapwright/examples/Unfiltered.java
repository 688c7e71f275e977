package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** The call trace without its filter: every call in every file. */
final class Unfiltered implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(
        onFunctionEntry()
            .print("%s => %s in %s:%d\n", threadIndent(1), funcname(), filename(), lineno()),
        onFunctionReturn()
            .print("%s <= %s in %s:%d\n", threadIndent(-1), funcname(), filename(), lineno()));
  }
}
