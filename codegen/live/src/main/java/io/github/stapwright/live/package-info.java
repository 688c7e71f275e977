/** Scripts on running programs: one run time on the real clock, several sources of events. */
@NullMarked
package io.github.stapwright.live;

import org.jspecify.annotations.NullMarked;
