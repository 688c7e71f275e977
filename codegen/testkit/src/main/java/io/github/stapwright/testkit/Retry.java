package io.github.stapwright.testkit;

import io.github.stapwright.simulator.mutation.Mutant;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Calls a test method again, with a driver of a mutant in the place of its own. */
final class Retry {
  private final ReflectiveInvocationContext<Method> method;
  private final ScriptUnderTest script;

  Retry(ReflectiveInvocationContext<Method> method, ScriptUnderTest script) {
    this.method = method;
    this.script = script;
  }

  /** Whether the test fails over the mutant. */
  boolean notices(Mutant mutant) {
    List<ProbeDriver> drivers = new ArrayList<>();
    try {
      Object[] arguments =
          method.getArguments().stream()
              .map(it -> it instanceof ProbeDriver ? begun(mutant, drivers) : it)
              .toArray();
      Method test = method.getExecutable();
      test.setAccessible(true);
      test.invoke(method.getTarget().orElse(null), arguments);
    } catch (InvocationTargetException | NotSimulatedException failed) {
      return true;
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
    return drivers.stream().anyMatch(it -> !it.unseenErrors().isEmpty());
  }

  private ProbeDriver begun(Mutant mutant, List<ProbeDriver> drivers) {
    ProbeDriver driver = ProbeDriver.begin(script.with(mutant));
    drivers.add(driver);
    return driver;
  }
}
