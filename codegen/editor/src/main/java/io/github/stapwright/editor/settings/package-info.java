/** What the user has set: how scripts are read, and what is traced. */
@NullMarked
package io.github.stapwright.editor.settings;

import org.jspecify.annotations.NullMarked;
