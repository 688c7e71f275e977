package io.github.stapwright.testkit;

import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Bound;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.mutation.Mutant;
import io.github.stapwright.simulator.mutation.Mutants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The script that a driver runs.
 *
 * @param name what messages and golden files call it
 * @param model what runs
 * @param text what the build prints, or what the file holds
 * @param settings the options that it is run with
 * @param binding what it is bound to
 * @param compiled what it was made from, unless it was read from a file
 */
record ScriptUnderTest(
    String name,
    Script model,
    String text,
    Settings settings,
    Binding binding,
    Optional<CompiledScript> compiled) {
  static final String TARGET = "/usr/bin/python3.9";
  private static final long PID = 1000;

  static ScriptUnderTest of(ProbeScript script) {
    return of(script, Binding.to(Target.parse(TARGET)), Settings.standard());
  }

  static ScriptUnderTest of(ProbeScript script, Binding binding, Settings settings) {
    Class<?> source = script.getClass();
    boolean nameless = source.isSynthetic() || source.isAnonymousClass();
    CompiledScript compiled =
        ScriptCompiler.of(binding)
            .compile(
                nameless ? "probes" : source.getSimpleName(),
                source.getName().replaceFirst("[$][$]Lambda.*", ""),
                script.probes());
    compiled.report().orThrow();
    return new ScriptUnderTest(
        compiled.name(),
        compiled.script(),
        compiled.text(),
        settings,
        binding,
        Optional.of(compiled));
  }

  static ScriptUnderTest of(Path file, Binding binding, Settings settings) {
    try {
      Source source = Source.of(file.toString(), Files.readAllBytes(file));
      Script model = Parser.parse(source, ParseOptions.defaults()).orThrow();
      String name = file.getFileName().toString().replaceFirst("[.]stp$", "");
      return new ScriptUnderTest(
          name, model, source.bytes().utf8(), settings, binding, Optional.empty());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the script " + file + " cannot be read", unreadable);
    }
  }

  /** Counts what runs of it run. */
  Coverage coverage() {
    return compiled
        .map(Coverage::ofGenerated)
        .orElseGet(() -> Coverage.ofFile(name + ".stp", text, model));
  }

  List<Mutant> mutants() {
    return Mutants.of(model);
  }

  /** The same with a fault. */
  ScriptUnderTest with(Mutant mutant) {
    return new ScriptUnderTest(name, mutant.script(), text, settings, binding, compiled);
  }

  /** A probe alone, bound as the script is. */
  Script bound(HandlerStep<?> probe) {
    Bound bound = Binder.bind(Probes.of(probe), binding);
    bound.report().orThrow();
    return bound.script();
  }

  /** Who passes the markers unless a test says so. */
  Traced traced() {
    Target target = binding.target();
    long pid = target instanceof Target.Pid process ? process.pid() : PID;
    String program =
        target.executable().map(it -> Path.of(it).getFileName().toString()).orElse("python3");
    return Traced.of(pid, program);
  }
}
