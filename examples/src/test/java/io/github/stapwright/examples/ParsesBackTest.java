package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of every example is read back as the model that it was printed from. */
class ParsesBackTest {
  static Stream<ProbeScript> examples() {
    return GoldenTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void toTheModelThatItWasPrintedFrom(ProbeScript example) {
    Binding binding = Binding.to(Target.parse("/usr/bin/python3.9"));
    CompiledScript compiled = ScriptCompiler.of(binding).compile(example);

    Parsed parsed =
        Parser.parse(Source.of(compiled.fileName(), compiled.text()), ParseOptions.defaults());

    assertThat(parsed.orThrow()).isEqualTo(compiled.script());
  }
}
