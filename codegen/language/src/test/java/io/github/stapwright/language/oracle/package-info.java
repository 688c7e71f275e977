/** Real tools that settle what is true; nothing of ours. */
package io.github.stapwright.language.oracle;
