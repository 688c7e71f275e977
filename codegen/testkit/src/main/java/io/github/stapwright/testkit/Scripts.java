package io.github.stapwright.testkit;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.StapOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
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
    StapOptions options = Options.of(test.options());
    Settings settings = options.settings();
    Binding plain = Binding.to(Target.parse(test.target()));
    Binding binding =
        new Binding(
            plain.target(), plain.systemTapVersion(), plain.runtimeVersion(), settings.limits());
    return byClass
        ? ScriptUnderTest.of(instance(test.value()), binding, settings, reading(test, options))
        : ScriptUnderTest.of(
            GoldenFile.module().resolve(test.file()), binding, settings, reading(test, options));
  }

  private static ReadOptions reading(ProbeTest test, StapOptions options) {
    List<Path> folders = options.folders().stream().map(GoldenFile.module()::resolve).toList();
    try {
      return ReadOptions.defaults()
          .withArguments(List.of(test.arguments()))
          .including(OwnTapset.of(folders));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
