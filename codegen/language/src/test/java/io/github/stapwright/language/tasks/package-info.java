/**
 * Tasks of SystemTap's own examples, each written twice: by hand as {@code tasks/NAME.stp}, and in
 * the DSL here. Both are one model, which shows that the DSL lacks no word for them.
 */
package io.github.stapwright.language.tasks;
