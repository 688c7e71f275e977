/**
 * Static markers: what a provider declares of them. Where they are known from (descriptions, ELF
 * files, the registry) and what is made of them has packages of its own below.
 */
@NullMarked
package io.github.stapwright.markers;

import org.jspecify.annotations.NullMarked;
