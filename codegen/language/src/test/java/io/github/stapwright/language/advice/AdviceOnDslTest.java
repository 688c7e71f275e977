package io.github.stapwright.language.advice;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.NumArray;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.render.ScriptCompiler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a script of the DSL although SystemTap accepts it, at the user's own line. */
class AdviceOnDslTest {
  private final NumArray<Num<Context>> calls = globalNumArray("calls", NUMBER);

  @Test
  void entriesThatHardlyFireAreToldAtTheProbe() {
    Probes probes = Probes.of(onFunctionEntry().where(file("test.py")).println(funcname()));

    Diagnostic found = only(Problem.MARKER_RARELY_FIRES, "3.11", probes);

    assertThat(found.origin().toString()).matches(".*AdviceOnDslTest[.]java:" + (line() - 4));
    assertThat(advice("3.9", probes)).extracting(Diagnostic::problem).isEmpty();
  }

  @Test
  void outputOfEveryCallIsToldAtThePrint() {
    Probes probes = Probes.of(onFunctionReturn().println(funcname()));

    Diagnostic found = only(Problem.UNFILTERED_OUTPUT, "3.9", probes);

    assertThat(found.origin().toString()).matches(".*AdviceOnDslTest[.]java:" + (line() - 4));
  }

  @Test
  void anArrayThatOnlyGrowsIsToldAtTheStore() {
    Probes probes =
        Probes.of(
            onGcStart().count(calls, gettimeofdayNs()),
            onEnd().foreach(calls.each(), (key, value, it) -> it.println(key, value)));

    Diagnostic found = only(Problem.ARRAY_OVERFLOW, "3.9", probes);

    assertThat(found.origin().toString()).contains("AdviceOnDslTest.java:");
  }

  @Test
  void aScriptWithoutFlawsGetsNoAdvice() {
    Probes probes = Probes.of(onGcStart().println(generation()));

    assertThat(advice("3.9", probes)).isEmpty();
  }

  private static Diagnostic only(Problem problem, String python, Probes probes) {
    List<Diagnostic> found =
        advice(python, probes).stream().filter(it -> it.problem() == problem).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Diagnostic> advice(String python, Probes probes) {
    Binding binding = Binding.to(Target.parse("/usr/bin/python3"));
    return ScriptCompiler.of(binding)
        .knowing(Evidence.ofPython(python))
        .compile("x", "X", probes)
        .report()
        .diagnostics();
  }

  /** The line of the caller. */
  private static int line() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
  }
}
