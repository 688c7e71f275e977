/**
 * What SystemTap puts in the place of what a script says: the points and bodies of aliases. Nothing
 * here judges a script.
 */
package io.github.stapwright.language.expand;
