package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** How long each collection of garbage takes, by generation, and what it collects. */
public final class GcPauses implements ProbeScript {
  @Override
  public Probes probes() {
    var began = globalNumArray("began", NUMBER);
    var generationOf = globalNumArray("generation_of", NUMBER);
    var pauses = globalStatArray("pauses", NUMBER);
    var objects = globalStat("objects");
    return Probes.of(
        onGcStart()
            .set(began.at(tid()), gettimeofdayUs())
            .set(generationOf.at(tid()), generation()),
        onGcDone()
            .where(began.contains(tid()))
            .aggregate(pauses.at(generationOf.at(tid())), gettimeofdayUs().minus(began.at(tid())))
            .aggregate(objects, collected())
            .delete(began.at(tid())),
        onEnd()
            .foreach(
                pauses.each().named("generation"),
                (generation, pause, body) ->
                    body.print(
                            "generation %d: %d collections, %d us on average, %d us at most\n",
                            generation, pause.count(), pause.avg(), pause.max())
                        .print(pause.histLog()))
            .print("%d objects\n", objects.sum()));
  }
}
