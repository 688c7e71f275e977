/**
 * Scripts that a seed makes: all that the DSL can say, in arrangements that nobody would write.
 * Nothing here judges them.
 */
package io.github.stapwright.language.random;
