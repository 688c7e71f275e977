/**
 * What a static marker is: its provider, its name, its arguments and the context it gives a
 * handler. Generated marker classes, CPython's and a user's own alike, build on this package;
 * nothing here knows a particular provider.
 */
@NullMarked
package io.github.stapwright.dsl.marker;

import org.jspecify.annotations.NullMarked;
