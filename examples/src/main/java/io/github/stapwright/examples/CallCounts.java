package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** The twenty functions that are called most. */
public final class CallCounts implements ProbeScript {
  @Override
  public Probes probes() {
    var calls = globalNumArray("calls", STRING, STRING);
    return Probes.of(
        onFunctionEntry().count(calls, key(filename(), funcname())),
        onEnd()
            .foreach(
                calls.descending().limit(20).named("filename", "funcname"),
                (function, count, body) ->
                    body.print("%7d %s %s\n", count, function.second(), function.first())));
  }
}
