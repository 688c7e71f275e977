package io.github.stapwright.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Writes a page that shows each run of the tests of a class: its probes with their hits, its
 * globals, calls and output. It opens without a network, and is written whether the tests pass or
 * fail.
 *
 * <pre>
 * {@literal @}ProbeTest(SlowCalls.class)
 * {@literal @}Report
 * class SlowCallsTest {
 * </pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProbeExtension.class)
public @interface Report {

  /**
   * The file, relative to the module's folder; {@code target/stapwright/report/CLASS.html} by
   * default.
   */
  String value() default "";
}
