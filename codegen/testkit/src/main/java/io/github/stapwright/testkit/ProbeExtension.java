package io.github.stapwright.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Injects a {@link ProbeDriver}; {@link ProbeTest} brings it along. */
public final class ProbeExtension implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ProbeExtension.class);

  /** Made by JUnit. */
  public ProbeExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == ProbeDriver.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ProbeDriver driver = ProbeDriver.begin(Scripts.of(annotation(test)));
    drivers(test).add(driver);
    return driver;
  }

  /** JUnit 5.13 and 6 share no other call that makes what is missing. */
  private static Drivers drivers(ExtensionContext test) {
    ExtensionContext.Store store = test.getStore(NAMESPACE);
    Drivers known = store.get(Drivers.class, Drivers.class);
    if (known != null) {
      return known;
    }
    Drivers drivers = new Drivers();
    store.put(Drivers.class, drivers);
    return drivers;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Drivers drivers = test.getStore(NAMESPACE).get(Drivers.class, Drivers.class);
    if (drivers == null || test.getExecutionException().isPresent()) {
      return;
    }
    for (ProbeDriver driver : drivers.all()) {
      List<String> errors = driver.unseenErrors();
      if (!errors.isEmpty()) {
        throw new AssertionError(
            RunReport.of(
                driver,
                "the script failed, and the test did not ask about it (`hasError(..)`):",
                errors));
      }
    }
  }

  private static ProbeTest annotation(ExtensionContext test) {
    return test.getElement()
        .flatMap(it -> AnnotationSupport.findAnnotation(it, ProbeTest.class))
        .or(() -> onClass(test))
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    "no script is named: put `@ProbeTest(MyScript.class)` on the test or its"
                        + " class"));
  }

  private static Optional<ProbeTest> onClass(ExtensionContext test) {
    for (Class<?> type = test.getRequiredTestClass();
        type != null;
        type = type.getEnclosingClass()) {
      var found = AnnotationSupport.findAnnotation(type, ProbeTest.class);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The drivers of one test. */
  private static final class Drivers {
    private final List<ProbeDriver> drivers = new ArrayList<>();

    void add(ProbeDriver driver) {
      drivers.add(driver);
    }

    List<ProbeDriver> all() {
      return List.copyOf(drivers);
    }
  }
}
