/**
 * The globals of a running script as metrics that Prometheus reads: which kind each is, what its
 * labels are called, and the server that hands them out. How they look as JSON does not belong
 * here.
 */
@NullMarked
package io.github.stapwright.report.metrics;

import org.jspecify.annotations.NullMarked;
