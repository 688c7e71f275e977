/** Scenario files in the editor: what is wrong with them, and what came out. */
@NullMarked
package io.github.stapwright.editor.scenario;

import org.jspecify.annotations.NullMarked;
