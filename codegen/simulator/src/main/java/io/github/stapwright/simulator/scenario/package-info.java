/**
 * Scenario files, {@code NAME.probetest.yaml}: tests of a script for people who write no Java. The
 * YAML, the shorthand for events and the running of scenarios belong here; where their results are
 * shown does not.
 */
@NullMarked
package io.github.stapwright.simulator.scenario;

import org.jspecify.annotations.NullMarked;
