/**
 * The fluent API for SystemTap probes, typed markers of CPython, HotSpot and PostgreSQL, and the
 * model of a script.
 */
module io.github.stapwright.dsl {
  requires static org.jspecify;

  exports io.github.stapwright.dsl;
  exports io.github.stapwright.dsl.draft;
  exports io.github.stapwright.dsl.marker;
  exports io.github.stapwright.hotspot;
  exports io.github.stapwright.model;
  exports io.github.stapwright.postgresql;
  exports io.github.stapwright.python;
}
