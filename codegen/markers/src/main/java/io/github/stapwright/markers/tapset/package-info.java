/**
 * Tapset files: named probes with named variables for the markers of one file or of one version.
 * What exists and what fires is asked of the target and of the registry; nothing is decided here.
 */
@NullMarked
package io.github.stapwright.markers.tapset;

import org.jspecify.annotations.NullMarked;
