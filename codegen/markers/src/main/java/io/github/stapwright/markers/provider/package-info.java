/**
 * Reads DTrace provider descriptions ({@code .d} files). What they declare is not yet what a binary
 * has: that is for the notes to say.
 */
@NullMarked
package io.github.stapwright.markers.provider;

import org.jspecify.annotations.NullMarked;
