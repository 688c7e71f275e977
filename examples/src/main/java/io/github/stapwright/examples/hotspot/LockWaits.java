package io.github.stapwright.examples.hotspot;

import static io.github.stapwright.dsl.HotSpot.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/**
 * How long threads wait for monitors that others have, by class; run {@code java
 * -XX:+DTraceMonitorProbes}.
 */
public final class LockWaits implements ProbeScript {
  @Override
  public Probes probes() {
    var began = perThreadNumber("began");
    var waits = global("waits").size(20_000).statArray(STRING);
    return Probes.of(
        onMonitorContendedEnter().set(began, gettimeofdayUs()),
        onMonitorContendedEntered()
            .where(began.gt(0))
            .aggregate(waits.at(className()), gettimeofdayUs().minus(began))
            .delete(began),
        onEnd()
            .foreach(
                waits.descending(SUM).named("name"),
                (name, wait, it) ->
                    it.printf("%8d us in %5d waits for %s\n", wait.sum(), wait.count(), name)));
  }
}
