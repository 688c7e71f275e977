/**
 * Examples: one probe class each, with a test and a golden script; the README is cut from these.
 */
package io.github.stapwright.examples;
