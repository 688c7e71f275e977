/**
 * One run as a page that opens without a network: what is kept of the run while it goes on, how it
 * is cut down to what a page can hold, and the page itself.
 */
@NullMarked
package io.github.stapwright.report.page;

import org.jspecify.annotations.NullMarked;
