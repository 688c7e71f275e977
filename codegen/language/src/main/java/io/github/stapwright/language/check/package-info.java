/**
 * What a script's names and expressions are: symbols and types, as SystemTap's second pass finds
 * them. How a problem is worded and shown belongs to {@code diagnostic}.
 */
@NullMarked
package io.github.stapwright.language.check;

import org.jspecify.annotations.NullMarked;
