/** Texts that a client edits: positions, changes, and the bytes behind the characters. */
@NullMarked
package io.github.stapwright.editor.text;

import org.jspecify.annotations.NullMarked;
