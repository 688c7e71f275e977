/**
 * Calls in a stream of events: entries and returns paired, thread by thread, and added up by stack.
 * How calls are shown does not belong here.
 */
@NullMarked
package io.github.stapwright.report.call;

import org.jspecify.annotations.NullMarked;
