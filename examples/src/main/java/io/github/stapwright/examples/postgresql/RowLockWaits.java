package io.github.stapwright.examples.postgresql;

import static io.github.stapwright.dsl.PostgreSql.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** Each wait for a lock, with the query that had to wait. */
public final class RowLockWaits implements ProbeScript {
  @Override
  public Probes probes() {
    var running = perThreadString("running");
    var began = perThreadNumber("began");
    return Probes.of(
        onQueryStart().set(running, query()),
        onQueryDone().delete(running),
        onLockWaitStart().set(began, gettimeofdayUs()),
        onLockWaitDone()
            .where(began.gt(0))
            .printf(
                "%8d us of %d, kind %d, mode %d: %s\n",
                gettimeofdayUs().minus(began), pid(), lockType(), lockMode(), running)
            .delete(began));
  }
}
