/** Mends for what is wrong, as edits. */
@NullMarked
package io.github.stapwright.editor.fix;

import org.jspecify.annotations.NullMarked;
