/**
 * What the DSL hands to the binder: probes whose points, names and readings are still open. Users
 * never call it; the binder turns it into the model for one target.
 */
@NullMarked
package io.github.stapwright.dsl.draft;

import org.jspecify.annotations.NullMarked;
