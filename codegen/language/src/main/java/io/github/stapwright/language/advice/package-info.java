/**
 * What SystemTap accepts, but what is wrong for the program that is traced: warnings of our own,
 * from the script and from what is known of the target.
 *
 * <p>What SystemTap itself would say belongs to {@code check}.
 */
@NullMarked
package io.github.stapwright.language.advice;

import org.jspecify.annotations.NullMarked;
