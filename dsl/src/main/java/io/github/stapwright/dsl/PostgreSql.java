package io.github.stapwright.dsl;

import io.github.stapwright.postgresql.PostgreSqlMarkers;

/**
 * PostgreSQL: its markers. Import it statically; the target is the server, such as {@code
 * /usr/lib/postgresql/15/bin/postgres}.
 *
 * <pre>{@code
 * import static io.github.stapwright.dsl.PostgreSql.*;
 *
 * onQueryStart().print("%d %s\\n", pid(), query())
 * }</pre>
 *
 * <p>Each backend is a process of one thread, so {@code pid()} and {@code tid()} tell sessions
 * apart. A query that fails fires {@code query__start} without {@code query__done}: keep its start
 * in {@code perThreadNumber}, where the next one takes its place.
 */
@CheckReturnValue
public final class PostgreSql extends PostgreSqlMarkers {
  private PostgreSql() {}

  /** {@code $arg2 == 0}: the lightweight lock is asked for alone, not to be shared. */
  public static Cond<LightweightLock> exclusive() {
    return mode().equalTo(0);
  }
}
