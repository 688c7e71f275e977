/** Probes of a Java program, by the markers of HotSpot. */
@NullMarked
package io.github.stapwright.examples.hotspot;

import org.jspecify.annotations.NullMarked;
