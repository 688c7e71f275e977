/**
 * The test kit: a driver that runs a script over events under a virtual clock, JUnit Jupiter's way
 * to inject it, events as Java calls, and assertions. The simulator itself does not belong here.
 */
@NullMarked
package io.github.stapwright.testkit;

import org.jspecify.annotations.NullMarked;
