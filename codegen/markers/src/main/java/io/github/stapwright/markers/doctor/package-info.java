/**
 * Says whether something can be traced here, why not, and what to do: reports as values. What is
 * printed, and how the process ends, is the command's business.
 */
@NullMarked
package io.github.stapwright.markers.doctor;

import org.jspecify.annotations.NullMarked;
