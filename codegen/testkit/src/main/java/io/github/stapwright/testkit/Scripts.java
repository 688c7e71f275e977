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
    if (test.value() == ProbeScript.class) {
      throw new ExtensionConfigurationException(
          "no script is named: write `@ProbeTest(MyScript.class)`");
    }
    Settings settings = Options.settings(test.options());
    Binding plain = Binding.to(Target.parse(test.target()));
    Binding binding =
        new Binding(
            plain.target(), plain.systemTapVersion(), plain.runtimeVersion(), settings.limits());
    return ScriptUnderTest.of(instance(test.value()), binding, settings);
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
