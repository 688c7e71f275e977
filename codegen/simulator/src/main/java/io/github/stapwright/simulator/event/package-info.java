/**
 * Marker events: what happened in a traced program, as values and as lines of JSON. Nothing here
 * runs a script.
 */
@NullMarked
package io.github.stapwright.simulator.event;

import org.jspecify.annotations.NullMarked;
