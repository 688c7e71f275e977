/**
 * Java sources made of markers with JavaPoet: typed marker classes, classes of events for tests,
 * and ready snippets. They name the DSL's types but do not know the DSL, which runs this generator
 * while it is built. What a marker is belongs to the package above.
 */
@NullMarked
package io.github.stapwright.markers.source;

import org.jspecify.annotations.NullMarked;
