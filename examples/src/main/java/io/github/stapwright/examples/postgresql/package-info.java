/** Probes of a database, by the markers of PostgreSQL. */
@NullMarked
package io.github.stapwright.examples.postgresql;

import org.jspecify.annotations.NullMarked;
