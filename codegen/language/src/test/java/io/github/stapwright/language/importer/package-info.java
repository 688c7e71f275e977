/** Tests of the importer. */
@NullMarked
package io.github.stapwright.language.importer;

import org.jspecify.annotations.NullMarked;
