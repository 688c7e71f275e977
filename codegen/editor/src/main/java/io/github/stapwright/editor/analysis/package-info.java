/** What is known of one state of a text. */
@NullMarked
package io.github.stapwright.editor.analysis;

import org.jspecify.annotations.NullMarked;
