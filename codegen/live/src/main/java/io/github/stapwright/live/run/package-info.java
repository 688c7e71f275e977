/** A script on a running program from beginning to end, by one of the means. */
@NullMarked
package io.github.stapwright.live.run;

import org.jspecify.annotations.NullMarked;
