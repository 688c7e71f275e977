package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** The ten lines of {@code test.py} that run most often. */
public final class LineHotspots implements ProbeScript {
  @Override
  public Probes probes() {
    var hits = globalNumArray("hits", STRING, NUMBER);
    return Probes.of(
        onLine().where(file("test.py")).count(hits, key(filename(), lineno())),
        onEnd()
            .foreach(
                hits.descending().limit(10).named("filename", "lineno"),
                (place, count, body) ->
                    body.print("%7d %s:%d\n", count, place.first(), place.second())));
  }
}
