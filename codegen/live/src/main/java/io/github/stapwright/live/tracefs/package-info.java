/**
 * The kernel's tracing files: an instance of our own, its buffers, and the records in them.
 *
 * <p>Only files are written and read; nothing here knows markers or scripts.
 */
@NullMarked
package io.github.stapwright.live.tracefs;

import org.jspecify.annotations.NullMarked;
