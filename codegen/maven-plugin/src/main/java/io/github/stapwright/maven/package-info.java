/**
 * Goals: their parameters, and how they tell what they found.
 *
 * <p>What a goal does is decided in the libraries, where it is tested without Maven.
 */
@NullMarked
package io.github.stapwright.maven;

import org.jspecify.annotations.NullMarked;
