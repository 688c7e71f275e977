package io.github.stapwright.testkit;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Settings;
import java.nio.file.Path;

/**
 * The script that a driver runs.
 *
 * @param name what messages call it
 * @param model what runs
 * @param text what the build prints
 * @param settings the options that it is run with
 * @param binding what it is bound to
 * @param traced who passes the markers unless a test says so
 */
record ScriptUnderTest(
    String name, Script model, String text, Settings settings, Binding binding, Traced traced) {
  static final String TARGET = "/usr/bin/python3.9";
  private static final long PID = 1000;

  static ScriptUnderTest of(ProbeScript script) {
    return of(script, Binding.to(Target.parse(TARGET)), Settings.standard());
  }

  static ScriptUnderTest of(ProbeScript script, Binding binding, Settings settings) {
    Class<?> source = script.getClass();
    String name =
        source.isSynthetic() || source.isAnonymousClass() ? "probes" : source.getSimpleName();
    CompiledScript compiled =
        ScriptCompiler.of(binding).compile(name, source.getName(), script.probes());
    compiled.report().orThrow();
    return new ScriptUnderTest(
        compiled.name(),
        compiled.script(),
        compiled.text(),
        settings,
        binding,
        traced(binding.target()));
  }

  private static Traced traced(Target target) {
    long pid = target instanceof Target.Pid process ? process.pid() : PID;
    String program =
        target.executable().map(it -> Path.of(it).getFileName().toString()).orElse("python3");
    return Traced.of(pid, program);
  }
}
