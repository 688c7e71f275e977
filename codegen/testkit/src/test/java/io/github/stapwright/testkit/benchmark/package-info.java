/** What the kit costs, beside JUnit alone. Tests of behaviour do not belong here. */
package io.github.stapwright.testkit.benchmark;
