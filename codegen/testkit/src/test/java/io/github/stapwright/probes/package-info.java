/**
 * Scripts that tests of the kit run, outside its own package: the kit's own lines are never named
 * as those that a script was written in.
 */
package io.github.stapwright.probes;
