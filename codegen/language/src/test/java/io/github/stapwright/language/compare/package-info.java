/** Tests of what compares scripts. */
@NullMarked
package io.github.stapwright.language.compare;

import org.jspecify.annotations.NullMarked;
