package io.github.stapwright.examples.postgresql;

import static io.github.stapwright.dsl.PostgreSql.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import java.time.Duration;

/** Queries that take 100 milliseconds or longer; one that fails is left out. */
public final class SlowQueries implements ProbeScript {
  private static final long SLOW_US = Duration.ofMillis(100).toNanos() / 1000;

  @Override
  public Probes probes() {
    var began = perThreadNumber("began");
    return Probes.of(
        onQueryStart().set(began, gettimeofdayUs()),
        onQueryDone()
            .where(began.gt(0))
            .ifTrue(
                gettimeofdayUs().minus(began).ge(SLOW_US),
                slow ->
                    slow.printf(
                        "%8d us in %d: %s\n", gettimeofdayUs().minus(began), pid(), query()))
            .delete(began));
  }
}
