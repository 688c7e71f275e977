package io.github.stapwright.testkit;

import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Bound;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.ScriptArguments;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.mutation.Mutant;
import io.github.stapwright.simulator.mutation.Mutants;
import io.github.stapwright.simulator.watch.PrintedScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The script that a driver runs.
 *
 * @param name what messages and golden files call it
 * @param model what runs
 * @param text what the build prints, or what the file holds
 * @param settings the options that it is run with
 * @param binding what it is bound to
 * @param java the line of Java that a place in the text came from
 */
record ScriptUnderTest(
    String name,
    Script model,
    String text,
    Settings settings,
    Binding binding,
    UnaryOperator<Origin> java) {
  static final String TARGET = "/usr/bin/python3.9";
  private static final long PID = 1000;

  static ScriptUnderTest of(ProbeScript script) {
    return of(
        script, Binding.to(Target.parse(TARGET)), Settings.standard(), ReadOptions.defaults());
  }

  static ScriptUnderTest of(
      ProbeScript script, Binding binding, Settings settings, ReadOptions reading) {
    Class<?> source = script.getClass();
    Probes probes = script.probes();
    Binding needed = binding.atLeast(probes.limits());
    boolean nameless = source.isSynthetic() || source.isAnonymousClass();
    CompiledScript compiled =
        ScriptCompiler.of(needed)
            .compile(
                nameless ? "probes" : source.getSimpleName(),
                source.getName().replaceFirst("[$][$]Lambda.*", ""),
                probes);
    compiled.report().orThrow();
    PrintedScript printed = PrintedScript.of(compiled, reading);
    return new ScriptUnderTest(
        compiled.name(),
        given(printed.script(), reading),
        compiled.text(),
        settings.withLimits(needed.limits()),
        needed,
        printed::java);
  }

  private static Script given(Script script, ReadOptions reading) {
    List<String> arguments =
        reading.arguments().orElse(List.of()).stream().map(ByteString::utf8).toList();
    return ScriptArguments.declared(script, arguments);
  }

  static ScriptUnderTest of(Path file, Binding binding, Settings settings, ReadOptions reading) {
    try {
      Source source = Source.of(file.toString(), Files.readAllBytes(file));
      Script model = given(ScriptReader.with(reading).read(source).orThrow(), reading);
      String name = file.getFileName().toString().replaceFirst("[.]stp$", "");
      return new ScriptUnderTest(
          name, model, source.bytes().utf8(), settings, binding, it -> Origin.unknown());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the script " + file + " cannot be read", unreadable);
    }
  }

  /** Counts what runs of it run. */
  Coverage coverage() {
    return Coverage.of(name + ".stp", text, model, java);
  }

  List<Mutant> mutants() {
    return Mutants.of(model).stream().map(this::placed).toList();
  }

  private Mutant placed(Mutant mutant) {
    Origin line = java.apply(mutant.origin());
    return line.isKnown() ? new Mutant(mutant.script(), mutant.change(), line) : mutant;
  }

  /** The same with a fault. */
  ScriptUnderTest with(Mutant mutant) {
    return new ScriptUnderTest(name, mutant.script(), text, settings, binding, java);
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
