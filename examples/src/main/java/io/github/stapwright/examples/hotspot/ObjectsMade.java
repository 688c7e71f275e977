package io.github.stapwright.examples.hotspot;

import static io.github.stapwright.dsl.HotSpot.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** The ten classes whose objects take most bytes; run {@code java -XX:+DTraceAllocProbes}. */
public final class ObjectsMade implements ProbeScript {
  @Override
  public Probes probes() {
    var sizes = global("sizes").size(20_000).statArray(STRING);
    return Probes.of(
        onObjectAlloc().aggregate(sizes.at(className()), size()),
        onEnd()
            .foreach(
                sizes.top(10, SUM).named("name"),
                (name, size, it) ->
                    it.printf("%10d bytes %7d objects %s\n", size.sum(), size.count(), name)));
  }
}
