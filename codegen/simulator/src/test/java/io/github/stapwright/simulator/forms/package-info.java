/** Random scripts that use every form of the language, right and wrong: nothing in us may break. */
@NullMarked
package io.github.stapwright.simulator.forms;

import org.jspecify.annotations.NullMarked;
