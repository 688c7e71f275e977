package io.github.stapwright.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * The result is the point: steps and values do not change, so a call whose result is dropped does
 * nothing.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CheckReturnValue {}
