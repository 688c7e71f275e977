package io.github.stapwright.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.syntax.Source;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
  private static final ScriptReader READER = ScriptReader.with(ReadOptions.defaults());

  private static ReadScript read(String text) {
    return READER.read(Source.of("t.stp", text));
  }

  @Test
  void findsTheModelAndTheTypesOfARightScript() {
    ReadScript read = read("global n probe begin { n++ println(n) }");
    assertThat(read.isRight()).isTrue();
    assertThat(read.whole()).isEqualTo(read.written());
    assertThat(read.types().orElseThrow().globals()).containsOnlyKeys("n");
  }

  @Test
  void tellsWhatIsWrongWithTextAndWithNames() {
    assertThat(read("probe begin {").report().diagnostics())
        .extracting(Diagnostic::problem)
        .containsExactly(Problem.SYNTAX);
    assertThat(read("probe begin { made_up() }").report().diagnostics())
        .extracting(Diagnostic::problem)
        .containsExactly(Problem.UNRESOLVED_FUNCTION);
  }

  @Test
  void looksOnlyAtTheTextWhenThatIsAsked() {
    assertThat(
            READER.readText(Source.of("t.stp", "probe begin { made_up() }")).report().hasErrors())
        .isFalse();
  }

  @Test
  void advisesWhenEvidenceIsGiven() {
    ScriptReader reader = ScriptReader.with(ReadOptions.defaults().advisedBy(Evidence.none()));
    assertThat(
            reader.read(Source.of("t.stp", "probe begin { println(never) }")).report().hasErrors())
        .isTrue();
    assertThat(
            reader
                .read(Source.of("t.stp", "probe begin { printf(\"%d\\\\n\", pid()) }"))
                .report()
                .diagnostics())
        .extracting(Diagnostic::problem)
        .containsExactly(Problem.ESCAPED_ESCAPE);
  }

  /** Whatever breaks in us is told for the script over which it broke. */
  @Test
  void tellsAFaultOfOurOwnForItsFile() {
    ReadScript read =
        READER.guarded(
            Source.of("t.stp", ""),
            () -> {
              throw new ArrayIndexOutOfBoundsException("on purpose");
            });
    Diagnostic fault = read.report().diagnostics().get(0);
    assertThat(fault.problem()).isEqualTo(Problem.OWN_FAULT);
    assertThat(fault.origin().file()).isEqualTo("t.stp");
    assertThat(fault.sentence()).contains("on purpose");
  }
}
