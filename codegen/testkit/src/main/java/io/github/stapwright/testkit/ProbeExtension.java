package io.github.stapwright.testkit;

import io.github.stapwright.report.page.RunPicture;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.watch.RunReport;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Injects a {@link ProbeDriver}; {@link ProbeTest} brings it along. */
public final class ProbeExtension
    implements ParameterResolver, InvocationInterceptor, AfterEachCallback, AfterAllCallback {

  /** Made by JUnit. */
  public ProbeExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == ProbeDriver.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ScriptUnderTest script = Kept.script(test, probeTest(test));
    ProbeDriver driver = begin(script, test);
    Kept.drivers(test).add(driver);
    return driver;
  }

  private static ProbeDriver begin(ScriptUnderTest script, ExtensionContext test) {
    boolean isShown = onClass(test, Report.class).isPresent();
    boolean isRequired = onClass(test, ProbeCoverage.class).isPresent();
    if (!isShown && !isRequired && !CoverageLog.isAskedFor()) {
      return ProbeDriver.begin(script);
    }
    Coverage coverage = script.coverage();
    Kept.classRecord(test).add(coverage);
    Kept.coverageLog(test).ifPresent(it -> it.add(coverage));
    if (!isShown) {
      return ProbeDriver.begin(script, coverage, Observer.NONE);
    }
    RunPicture picture = Kept.page(test).picture(name(test), script, coverage);
    Kept.drivers(test).show(picture);
    return ProbeDriver.begin(script, coverage, picture);
  }

  /** The test, and which repetition of it this is. */
  private static String name(ExtensionContext test) {
    String method = test.getRequiredTestMethod().getName();
    String shown = test.getDisplayName();
    return shown.startsWith(method + "(") ? method : method + " " + shown;
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext test)
      throws Throwable {
    invocation.proceed();
    showMutants(method, test);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext test)
      throws Throwable {
    invocation.proceed();
    showMutants(method, test);
  }

  private static void showMutants(
      ReflectiveInvocationContext<Method> method, ExtensionContext test) {
    boolean asked = onClass(test, ProbeCoverage.class).filter(it -> it.mutants() > 0).isPresent();
    Optional<ScriptUnderTest> script =
        method.getArguments().stream()
            .filter(ProbeDriver.class::isInstance)
            .map(it -> ((ProbeDriver) it).underTest())
            .findFirst();
    if (asked && script.isPresent()) {
      Retry retry = new Retry(method, script.get());
      Kept.classRecord(test).show(script.get(), retry::notices);
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Optional<Throwable> failure = test.getExecutionException();
    Optional<AssertionError> unseen = failure.isPresent() ? Optional.empty() : unseen(test);
    Kept.drivers(test).finishPictures(failure.or(() -> unseen));
    if (unseen.isPresent()) {
      throw unseen.get();
    }
  }

  private static Optional<AssertionError> unseen(ExtensionContext test) {
    for (ProbeDriver driver : Kept.drivers(test)) {
      List<String> errors = driver.unseenErrors();
      if (!errors.isEmpty()) {
        return Optional.of(
            new AssertionError(
                RunReport.of(
                    driver.run(),
                    "the script failed, and the test did not ask about it (`hasError(..)`):",
                    errors)));
      }
    }
    return Optional.empty();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    Class<?> type = tests.getRequiredTestClass();
    boolean isOutermost = Kept.outermost(type) == type;
    ProbeCoverage required = type.getAnnotation(ProbeCoverage.class);
    Report shown = type.getAnnotation(Report.class);
    if (isOutermost && shown != null) {
      Kept.page(tests).write(type, shown);
    }
    if (isOutermost && required != null && tests.getExecutionException().isEmpty()) {
      Kept.classRecord(tests).require(required);
    }
  }

  private static ProbeTest probeTest(ExtensionContext test) {
    return test.getElement()
        .flatMap(it -> AnnotationSupport.findAnnotation(it, ProbeTest.class))
        .or(() -> onClass(test, ProbeTest.class))
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    "no script is named: put `@ProbeTest(MyScript.class)` on the test or its"
                        + " class"));
  }

  private static <A extends Annotation> Optional<A> onClass(ExtensionContext test, Class<A> type) {
    for (Class<?> at = test.getRequiredTestClass(); at != null; at = at.getEnclosingClass()) {
      Optional<A> found = AnnotationSupport.findAnnotation(at, type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
