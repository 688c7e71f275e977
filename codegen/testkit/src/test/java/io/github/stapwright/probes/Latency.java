package io.github.stapwright.probes;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** How long calls take. */
public final class Latency implements ProbeScript {
  @Override
  public Probes probes() {
    var began = globalNumArray("began", NUMBER);
    var took = globalStat("took");
    return Probes.of(
        onFunctionEntry().set(began.at(tid()), gettimeofdayUs()),
        onFunctionReturn()
            .where(began.contains(tid()))
            .aggregate(took, gettimeofdayUs().minus(began.at(tid()))));
  }
}
