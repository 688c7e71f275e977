package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.render.ScriptCompiler;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawTextTest {
  private static final Binding BINDING = Binding.to(Target.parse("/usr/bin/python3.11"));

  @Test
  void expressionsAndStatementsStandWhereTheyAreSaid() {
    assertThat(
            text(
                onFunctionReturn()
                    .where(rawNumber("$arg3 > 10 || pid() == 1").isTrue().and(lineno().lt(99)))
                    .rawStatement("seen[tid()]++; if (seen[tid()] > 3) next")
                    .print("%s %d\n", rawString("\"a\" . pn()"), rawNumber("1 + 2").times(3))))
        .isEqualTo(
            """
            probe process("/usr/bin/python3.11").mark("function__return") {
              if (($arg3 > 10 || pid() == 1) && $arg3 < 99) {
                seen[tid()]++;
                if (seen[tid()] > 3)
                  next;
                printf("%s %d\\n", "a" . pn(), (1 + 2) * 3);
              }
            }
            """);
  }

  @Test
  void globalsHaveTheirOwnNames() {
    var calls = globalNumber("calls");
    assertThat(text(onGcStart().count(calls).rawStatement("if (calls % 100 == 0) println(calls)")))
        .contains("global calls\n", "  calls++;\n  if (calls % 100 == 0)\n    println(calls);\n");
  }

  /** A name in raw text is the raw text's own: no local of ours may be the same variable. */
  @Test
  void aLocalOfTheBinderGivesWay() {
    assertThat(
            text(
                onFunctionReturn()
                    .print("%s\n", funcname())
                    .let("sum", lineno(), (sum, it) -> it.print("%d\n", sum))
                    .rawStatement("funcname = \"mine\"; sum = \"text\"; println(funcname, sum)")))
        .contains("funcname2 = user_string2($arg2,", "sum2 = $arg3;", "funcname = \"mine\";");
  }

  /** In another handler the name is free. */
  @Test
  void anotherHandlerKeepsItsNames() {
    assertThat(
            text(
                onGcStart().rawStatement("funcname = 1; println(funcname)"),
                onFunctionReturn().print("%s\n", funcname())))
        .contains("  funcname = user_string2($arg2,");
  }

  @Test
  void pointsTakeTheirSuffixesFromTheDsl() {
    var wanted = globalNumber("wanted");
    assertThat(
            text(
                onAny(
                        onPoint("process(\"/bin/a\").function(\"main\")").optional(),
                        onPoint("timer.ns(200000)").armedWhile(wanted.isTrue()))
                    .count(wanted)))
        .contains(
            "probe process(\"/bin/a\").function(\"main\") ?, timer.ns(200000) if (wanted) {\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1 +         | it is not complete: expected a value but found `)`",
        "pid() tid() | column 7: expected `)` but found `tid`",
        "1) + (2     | nothing",
        "1); exit(   | it holds more than one expression",
        "a = %       | column 5: expected a value but found `%`",
      })
  void anExpressionThatIsNoneIsToldAtItsLineOfJava(String raw, String sentence) {
    List<Diagnostic> problems = problems(onBegin().print("%d\n", rawNumber(raw)));
    if (sentence.equals("nothing")) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).sentence()).isEqualTo("raw text `" + raw + "`: " + sentence);
      assertThat(problems.get(0).origin().toString()).contains("bind/RawTextTest.java:");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "} probe end {       | it ends what it stands in",
        "if (1               | it is not complete: expected `)` but found `}`",
        "x = 1; foreach y    | column 16: expected `(` but found `y`",
      })
  void statementsThatAreNone(String raw, String sentence) {
    assertThat(problems(onBegin().rawStatement(raw)))
        .extracting(Diagnostic::sentence)
        .containsExactly("raw text `" + raw.strip() + "`: " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "begin, end  | it holds 2 points",
        "begin ?     | it holds more than a point",
        "begin if (1)| it holds more than a point",
        "begin {} probe end | it ends what it stands in",
        "3           | column 1: expected `*` or `{` or a name but found `3`",
      })
  void pointsThatAreNone(String raw, String sentence) {
    assertThat(problems(onPoint(raw).println()))
        .extracting(Diagnostic::sentence)
        .containsExactly("raw text `" + raw.strip() + "`: " + sentence);
  }

  @Test
  void theCheckerJudgesItToo() {
    assertThat(
            ScriptCompiler.of(BINDING)
                .compile("Raw", "Raw", Probes.of(onBegin().print("%d\n", rawNumber("\"text\""))))
                .report()
                .diagnostics())
        .hasSize(1)
        .allSatisfy(it -> assertThat(it.origin().toString()).contains("RawTextTest.java:"));
  }

  @Test
  void blankTextIsRefusedAtTheCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rawNumber(" "))
        .withMessage("the raw text is empty; give SystemTap's own words");
    assertThatIllegalArgumentException().isThrownBy(() -> onPoint(""));
    assertThatIllegalArgumentException().isThrownBy(() -> onBegin().rawStatement("\n"));
  }

  private static List<Diagnostic> problems(HandlerStep<?> probe) {
    return Binder.bind(Probes.of(probe), BINDING).report().diagnostics();
  }

  private static String text(HandlerStep<?> first, HandlerStep<?>... rest) {
    Bound bound = Binder.bind(Probes.of(first, rest), BINDING);
    assertThat(bound.report().diagnostics()).isEmpty();
    return Layout.render(bound.script()).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
