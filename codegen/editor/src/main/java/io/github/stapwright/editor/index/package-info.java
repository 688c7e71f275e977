/** Where names are declared and used, found by tokens, so that it works for half a script. */
@NullMarked
package io.github.stapwright.editor.index;

import org.jspecify.annotations.NullMarked;
