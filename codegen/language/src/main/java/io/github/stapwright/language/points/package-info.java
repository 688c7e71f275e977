/**
 * The probe points that SystemTap itself knows: their forms, and what each offers to its handler.
 * What a script's own aliases are belongs elsewhere.
 */
@NullMarked
package io.github.stapwright.language.points;

import org.jspecify.annotations.NullMarked;
