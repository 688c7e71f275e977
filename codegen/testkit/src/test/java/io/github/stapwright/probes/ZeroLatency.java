package io.github.stapwright.probes;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/**
 * How long calls take, with the mistake of a popular example: where the entry time was meant to be
 * read, the time of the return is stored, so that every call takes 0 us (profiling/ucalls.stp of
 * SystemTap, since 2018).
 */
public final class ZeroLatency implements ProbeScript {
  @Override
  public Probes probes() {
    var entered = globalNumArray("entered", NUMBER);
    var took = globalStat("took");
    return Probes.of(
        onFunctionEntry().set(entered.at(tid()), gettimeofdayUs()),
        onFunctionReturn()
            .where(entered.contains(tid()))
            .set(entered.at(tid()), gettimeofdayUs())
            .aggregate(took, gettimeofdayUs().minus(entered.at(tid()))));
  }
}
