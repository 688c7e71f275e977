/**
 * The user's own tapset, the folders of {@code stap -I}: which files are read, and what of them a
 * script draws in. What the tapset library of SystemTap itself offers belongs elsewhere.
 */
@NullMarked
package io.github.stapwright.language.include;

import org.jspecify.annotations.NullMarked;
