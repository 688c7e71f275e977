package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/**
 * Calls in {@code test.py} that take a millisecond or more. Each thread has a stack of entry times,
 * so that a function that calls itself is timed once for each call; a return whose entry came
 * before the script began is passed over.
 */
public final class SlowCalls implements ProbeScript {
  private static final long SLOW_US = 1000;

  @Override
  public Probes probes() {
    var depth = globalNumArray("depth", NUMBER);
    var began = globalNumArray("began", NUMBER, NUMBER);
    return Probes.of(
        onFunctionEntry()
            .where(file("test.py"))
            .count(depth.at(tid()))
            .set(began.at(key(tid(), depth.at(tid()))), gettimeofdayUs()),
        onFunctionReturn()
            .where(depth.at(tid()).gt(0).and(file("test.py")))
            .let(
                "took",
                gettimeofdayUs().minus(began.at(key(tid(), depth.at(tid())))),
                (took, body) ->
                    body.ifTrue(
                            took.ge(SLOW_US),
                            slow ->
                                slow.print(
                                    "%8d us %s %s:%d\n", took, funcname(), filename(), lineno()))
                        .delete(began.at(key(tid(), depth.at(tid()))))
                        .countDown(depth.at(tid()))));
  }
}
