package io.github.stapwright.testkit;

import io.github.stapwright.dsl.ProbeScript;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test that asks for a {@link ProbeDriver} one that has just begun to run the script
 * named here. A test whose script fails with an error that no assertion asked about fails.
 *
 * <pre>
 * {@literal @}ProbeTest(CallTrace.class)
 * class CallTraceTest {
 *   {@literal @}Test
 *   void printsTheCall(ProbeDriver driver) {
 *     driver.on(call("one"));
 *     assertThat(driver).lines().hasSize(2);
 *   }
 * }
 * </pre>
 *
 * On a method it stands in place of the one on the class.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProbeExtension.class)
public @interface ProbeTest {

  /** The probe class, which needs a constructor without parameters; or name a {@link #file()}. */
  Class<? extends ProbeScript> value() default ProbeScript.class;

  /** A script that exists, relative to the module's folder. */
  String file() default "";

  /** What the probe class is bound to, as {@code --target} takes it. */
  String target() default ScriptUnderTest.TARGET;

  /**
   * Options of {@code stap}: {@code -DMAXACTION=100}, {@code -I DIR} (relative to the module's
   * folder), {@code --suppress-handler-errors}, {@code --no-global-var-display}.
   */
  String[] options() default {};

  /** The arguments of the script, {@code $1} and {@code @1} first. */
  String[] arguments() default {};
}
