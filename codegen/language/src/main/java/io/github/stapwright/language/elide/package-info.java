/**
 * What SystemTap removes from a script before it looks at types: code without effect, and what only
 * that code needed. The checker judges, and the simulator runs, what is left.
 */
@NullMarked
package io.github.stapwright.language.elide;

import org.jspecify.annotations.NullMarked;
