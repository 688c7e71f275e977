package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the binder, and what it must not do. */
class BinderTest {
  private static final Binding BINDING = Binding.to(Target.parse("/p"));

  private static String text(HandlerStep<?> first, HandlerStep<?>... rest) {
    Bound bound = Binder.bind(Probes.of(first, rest), BINDING);
    assertThat(bound.report().diagnostics()).isEmpty();
    return Layout.render(bound.script()).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void comparesNumbersBeforeItReadsStrings() {
    assertThat(
            text(onFunctionEntry().where(function("f").and(line(3)).and(pid().gt(1))).print("x\n")))
        .isEqualTo(
            """
            probe process("/p").mark("function__entry") {
              if ($arg3 == 3 && pid() > 1) {
                funcname = user_string2($arg2, "<unknown>");
                if (funcname == "f") {
                  printf("x\\n");
                }
              }
            }
            """);
  }

  @Test
  void readsEachStringJustBeforeItsFilter() {
    assertThat(text(onFunctionEntry().where(filePath("/a").and(function("f"))).print("x\n")))
        .isEqualTo(
            """
            probe process("/p").mark("function__entry") {
              filename = user_string2($arg1, "<unknown>");
              if (filename == "/a") {
                funcname = user_string2($arg2, "<unknown>");
                if (funcname == "f") {
                  printf("x\\n");
                }
              }
            }
            """);
  }

  @Test
  void takesNothingOutOfAnOrOrANot() {
    assertThat(text(onFunctionEntry().where(function("f").or(line(3))).print("x\n")))
        .contains("if (funcname == \"f\" || $arg3 == 3) {");
    assertThat(text(onFunctionEntry().where(function("f").and(line(3)).not()).print("x\n")))
        .contains("if (!(funcname == \"f\" && $arg3 == 3)) {");
  }

  @Test
  void movesNothingPastWhatCanFail() {
    Num<Context> divisor = globalNumber("divisor");
    assertThat(
            text(
                onFunctionEntry()
                    .where(function("f").and(pid().dividedBy(divisor).gt(1)).and(line(3)))
                    .print("x\n")))
        .contains("if (funcname == \"f\" && pid() / divisor > 1 && $arg3 == 3) {");
  }

  @Test
  void movesNothingPastACallWithAnEffect() {
    assertThat(
            text(onFunctionEntry().where(threadIndent(1).notEqualTo("").and(line(3))).print("x\n")))
        .contains("if (thread_indent(1) != \"\" && $arg3 == 3) {");
  }

  @Test
  void writesANumberUsedOnceInPlaceAndReadsOneUsedTwiceOnce() {
    assertThat(text(onFunctionEntry().print("%d\n", lineno())))
        .contains("printf(\"%d\\n\", $arg3);");
    assertThat(text(onFunctionEntry().where(line(3)).print("%d\n", lineno())))
        .isEqualTo(
            """
            probe process("/p").mark("function__entry") {
              lineno = $arg3;
              if (lineno == 3) {
                printf("%d\\n", lineno);
              }
            }
            """);
  }

  @Test
  void readsAStringInTheBranchThatAloneUsesIt() {
    assertThat(
            text(
                onFunctionEntry()
                    .ifTrue(line(3), it -> it.print("%s\n", funcname()), it -> it.print("no\n"))))
        .isEqualTo(
            """
            probe process("/p").mark("function__entry") {
              if ($arg3 == 3) {
                funcname = user_string2($arg2, "<unknown>");
                printf("%s\\n", funcname);
              } else {
                printf("no\\n");
              }
            }
            """);
  }

  @Test
  void readsAStringBeforeTheBranchWhenItIsUsedBehindItToo() {
    assertThat(
            text(
                onFunctionEntry()
                    .ifTrue(line(3), it -> it.print("%s\n", funcname()))
                    .print("%s\n", funcname())))
        .contains("{\n  funcname = user_string2($arg2, \"<unknown>\");\n  if ($arg3 == 3) {");
  }

  @Test
  void readsAStringBeforeTheLoopThatUsesIt() {
    var counts = globalNumArray("counts", STRING);
    assertThat(
            text(
                onFunctionEntry()
                    .foreach(
                        counts.each(),
                        (key, value, body) -> body.print("%s %s\n", key, funcname()))))
        .contains("  funcname = user_string2($arg2, \"<unknown>\");\n  foreach (key in counts) {");
  }

  @Test
  void namesNoLocalLikeAGlobalOrAKeyword() {
    var taken = globalString("filename");
    assertThat(text(onFunctionEntry().set(taken, filename()).print("%s\n", filename())))
        .contains("filename2 = user_string2($arg1")
        .contains("filename = filename2;");
    var counts = globalNumArray("value", STRING);
    assertThat(
            text(onBegin().foreach(counts.each(), (key, value, body) -> body.print("%d", value))))
        .contains("foreach (value2 = key in value) {");
  }

  @Test
  void usesANameAgainOnlyForTheSameType() {
    var byName = globalNumArray("by_name", STRING);
    var byNumber = globalNumArray("by_number", NUMBER);
    assertThat(
            text(
                onBegin()
                    .foreach(byName.each(), (key, value, body) -> body.print("%s", key))
                    .foreach(byNumber.each(), (key, value, body) -> body.print("%d", key))
                    .foreach(byName.each(), (key, value, body) -> body.print("%s", key))))
        .contains("foreach (key in by_name)")
        .contains("foreach (key2 in by_number)")
        .containsPattern("(?s)key2 in by_number.*foreach \\(key in by_name\\)");
  }

  @Test
  void declaresGlobalsInTheOrderOfTheirFirstUse() {
    var first = globalNumber("zebra");
    var second = globalNumber("ant");
    assertThat(text(onBegin().count(first).count(second)))
        .startsWith("global zebra\nglobal ant\n\nprobe begin {");
  }

  @Test
  void writesOneProbeForPointsWhoseHandlersAreTheSame() {
    assertThat(text(onAny(onFunctionEntry(), onFunctionReturn()).print("%d\n", lineno())))
        .isEqualTo(
            """
            probe process("/p").mark("function__entry"), process("/p").mark("function__return") {
              printf("%d\\n", $arg3);
            }
            """);
  }

  @Test
  void refusesTwoGlobalsOfOneNameAndNamesBothLines() {
    Bound bound =
        Binder.bind(
            Probes.of(onBegin().count(globalNumber("n")), onEnd().count(globalNumber("n"))),
            BINDING);
    assertThat(bound.report().diagnostics())
        .extracting(Diagnostic::problem)
        .containsExactly(Problem.GLOBAL_NAME);
    Diagnostic problem = bound.report().diagnostics().get(0);
    assertThat(problem.origin().file()).endsWith("bind/BinderTest.java");
    assertThat(problem.sentence()).containsPattern("the first is at .*BinderTest[.]java:[0-9]+");
  }

  /** What runs the lambda is the binder, of which a user learns nothing. */
  @Test
  void aLineInALambdaHasNoCaller() {
    var twice =
        declareNumFunction("twice", NUMBER.named("n"), (n, it) -> it.returnValue(n.times(2)));
    Probes probes =
        Probes.of(onBegin().ifTrue(pid().gt(1), it -> it.print("%d\n", twice.of(number(2)))));
    List<Origin> origins =
        Layout.render(Binder.bind(probes, BINDING).script()).stream()
            .map(Line::origin)
            .filter(Origin::isKnown)
            .toList();
    assertThat(origins).hasSizeGreaterThan(5);
    assertThat(origins)
        .flatExtracting(it -> it.caller().stream().map(Origin::file).toList())
        .noneMatch(it -> it.startsWith("io/github/stapwright/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.3", "2.9", "4.8", "5.6"})
  void readsStringsInTheOneWayThatEverySystemTapHas(String version) {
    Binding binding = new Binding(BINDING.target(), version, Optional.empty(), Map.of());
    HandlerStep<?> probe = onFunctionReturn().println(funcname());
    assertThat(Binder.bind(Probes.of(probe), binding).script())
        .isEqualTo(Binder.bind(Probes.of(probe), BINDING).script());
    assertThat(text(probe)).contains("user_string2($arg2, \"<unknown>\")");
  }

  /**
   * CPython 3.11 fires entries only while lines are probed too; the empty handler asks for that.
   */
  @Test
  void pairsEntriesWithLinesOnlyWhenAskedTo() {
    HandlerStep<?> entry = onFunctionEntry().println(funcname());
    assertThat(text(entry)).doesNotContain("mark(\"line\")");
    assertThat(text(entry, wakeFunctionEntry()))
        .contains("probe process(\"/p\").mark(\"line\") {\n  next;\n}");
  }

  @Test
  void refusesALocalThatLeaksIntoAnotherProbeAndNamesBothLines() {
    List<Num<Context>> leaked = new ArrayList<>();
    var first =
        onBegin()
            .let(
                "x",
                pid(),
                (x, body) -> {
                  leaked.add(x);
                  return body.print("%d", x);
                });
    Binder.bind(Probes.of(first), BINDING);
    Bound bound = Binder.bind(Probes.of(onEnd().print("%d", leaked.get(0))), BINDING);
    assertThat(bound.report().diagnostics())
        .extracting(Diagnostic::problem)
        .contains(Problem.LOCAL_OUT_OF_SCOPE);
    assertThat(bound.report().diagnostics().get(0).sentence())
        .containsPattern("`x` exists only in the block at .*BinderTest[.]java:[0-9]+");
  }

  @Test
  void bindsToTheSameModelAgain() {
    Probes probes = Probes.of(onFunctionEntry().where(file("a.py")).print("%s\n", funcname()));
    assertThat(Binder.bind(probes, BINDING).script())
        .isEqualTo(Binder.bind(probes, BINDING).script());
  }
}
