/**
 * What is known about the markers of a runtime, release by release: declared, present, firing, what
 * they carry and what to use instead. The facts are data files beside these classes; a particular
 * binary is not looked at here.
 */
@NullMarked
package io.github.stapwright.markers.registry;

import org.jspecify.annotations.NullMarked;
