/** The fluent API for SystemTap probes and the model of a script. */
module io.github.stapwright.dsl {
  exports io.github.stapwright.model;
}
