/** What reading markers costs beside {@code readelf}; numbers in {@code BENCHMARKS.md}. */
package io.github.stapwright.markers.benchmark;
