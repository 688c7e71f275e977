/** What runs have covered, as files for people and for other programs. */
@NullMarked
package io.github.stapwright.report.coverage;

import org.jspecify.annotations.NullMarked;
