/**
 * Markers as people and programs read them: text, JSON, a probe class, and what changes between two
 * versions. The facts come from the target and from the registry; nothing is printed here.
 */
@NullMarked
package io.github.stapwright.markers.listing;

import org.jspecify.annotations.NullMarked;
