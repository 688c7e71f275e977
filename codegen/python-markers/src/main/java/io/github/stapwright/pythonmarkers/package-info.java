/**
 * CPython's static markers for a Python that has none: a library of marker sites and a hook that
 * calls them, written to a folder that an interpreter is started with, or given to one that runs.
 * Which markers CPython itself has is known elsewhere.
 */
@NullMarked
package io.github.stapwright.pythonmarkers;

import org.jspecify.annotations.NullMarked;
