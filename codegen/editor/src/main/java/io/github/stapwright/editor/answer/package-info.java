/** What the server answers to each request about a script. */
@NullMarked
package io.github.stapwright.editor.answer;

import org.jspecify.annotations.NullMarked;
