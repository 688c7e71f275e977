/** The server: its streams, its requests, and when they are worked on. */
@NullMarked
package io.github.stapwright.editor.server;

import org.jspecify.annotations.NullMarked;
