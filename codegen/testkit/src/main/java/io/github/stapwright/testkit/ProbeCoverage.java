package io.github.stapwright.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The least that the tests of a class are to cover of the scripts that {@link ProbeTest} names, in
 * percent; nothing is rounded. The class fails if they do not, and names what no test reached.
 *
 * <pre>
 * {@literal @}ProbeTest(SlowCalls.class)
 * {@literal @}ProbeCoverage(probes = 100, statements = 100, conditions = 100, mutants = 80)
 * class SlowCallsTest {
 * </pre>
 *
 * <p>With {@code -Dstapwright.coverage=FOLDER} the coverage of all classes, annotated or not, is
 * written there as {@code coverage.html}, {@code coverage.xml} (JaCoCo's) and {@code coverage.txt}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProbeExtension.class)
public @interface ProbeCoverage {

  /** Of probes and functions. */
  double probes() default 0;

  /** Of statements. */
  double statements() default 0;

  /** Of the ways of conditions: each can be true and false. */
  double conditions() default 0;

  /**
   * Of mutants, scripts with one fault each. Unless it is 0, each test method is called again on
   * the same instance for each mutant that no test has noticed yet; a test that then fails has
   * noticed it.
   */
  double mutants() default 0;
}
