/**
 * Recorded events in the forms that other viewers read. What a call is, the package beside knows.
 */
@NullMarked
package io.github.stapwright.report.convert;

import org.jspecify.annotations.NullMarked;
