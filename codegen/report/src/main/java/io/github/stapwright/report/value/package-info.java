/**
 * The globals of a script as they stood at a moment: taken, written, read back and added up. How
 * they look to people does not belong here.
 */
@NullMarked
package io.github.stapwright.report.value;

import org.jspecify.annotations.NullMarked;
