package io.github.stapwright.testkit;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.simulator.Settings;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;

/** The script that an annotation names. */
final class Scripts {
  private Scripts() {}

  static ScriptUnderTest of(ProbeTest test) {
    boolean byClass = test.value() != ProbeScript.class;
    if (byClass == !test.file().isEmpty()) {
      throw new ExtensionConfigurationException(
          "name one script: `@ProbeTest(MyScript.class)` or `@ProbeTest(file = \"my.stp\")`");
    }
    Settings settings = Options.settings(test.options());
    Binding plain = Binding.to(Target.parse(test.target()));
    Binding binding =
        new Binding(
            plain.target(), plain.systemTapVersion(), plain.runtimeVersion(), settings.limits());
    return byClass
        ? ScriptUnderTest.of(instance(test.value()), binding, settings)
        : ScriptUnderTest.of(GoldenFile.module().resolve(test.file()), binding, settings);
  }

  private static ProbeScript instance(Class<? extends ProbeScript> type) {
    try {
      Constructor<? extends ProbeScript> constructor = type.getDeclaredConstructor();
      return ReflectionSupport.newInstance(constructor.getDeclaringClass());
    } catch (NoSuchMethodException none) {
      throw new ExtensionConfigurationException(
          "`" + type.getName() + "` needs a constructor without parameters", none);
    }
  }
}
