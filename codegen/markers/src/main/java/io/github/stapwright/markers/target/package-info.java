/**
 * Which file holds the markers of a target, what that file has, and the lock that a build commits
 * about it. Whether a marker fires is not asked here: that is the registry's.
 */
@NullMarked
package io.github.stapwright.markers.target;

import org.jspecify.annotations.NullMarked;
