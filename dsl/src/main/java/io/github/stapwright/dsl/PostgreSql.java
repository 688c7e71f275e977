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
 * apart.
 */
@CheckReturnValue
public final class PostgreSql extends PostgreSqlMarkers {
  private PostgreSql() {}

  /**
   * How long queries take that came by the simple protocol: {@link #latency} of {@code
   * query__start} and {@code query__done}. One that fails is left out.
   *
   * @param name of the globals that it becomes
   */
  public static Latency<Query, QueryStart, QueryDone> queryLatency(String name) {
    return latency(name, query(), onQueryStart(), onQueryDone());
  }
}
