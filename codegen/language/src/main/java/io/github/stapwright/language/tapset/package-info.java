/**
 * What a script can call without declaring it: the tapset library as facts, the same on every
 * machine.
 */
@NullMarked
package io.github.stapwright.language.tapset;

import org.jspecify.annotations.NullMarked;
