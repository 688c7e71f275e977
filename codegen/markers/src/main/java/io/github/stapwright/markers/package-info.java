/**
 * Static markers: what a provider declares and the typed Java classes made from it. It knows the
 * names of the DSL's types but not the DSL, which runs this generator while it is built.
 */
@NullMarked
package io.github.stapwright.markers;

import org.jspecify.annotations.NullMarked;
