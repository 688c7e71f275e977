/**
 * The command line: arguments, files, terminal and exit status, one class per command.
 *
 * <p>What a command does is decided in the libraries; nothing else may depend on this package.
 */
@NullMarked
package io.github.stapwright.cli;

import org.jspecify.annotations.NullMarked;
