/**
 * Examples: one probe class each, with a test and a golden script; the README is cut from these.
 */
@NullMarked
package io.github.stapwright.examples;

import org.jspecify.annotations.NullMarked;
