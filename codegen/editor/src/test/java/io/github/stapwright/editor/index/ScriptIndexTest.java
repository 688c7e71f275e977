package io.github.stapwright.editor.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.editor.text.ByteOffsets;
import io.github.stapwright.editor.text.TextDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptIndexTest {
  private static ScriptIndex index(String text) {
    return ScriptIndex.of(ScriptWords.of(ByteOffsets.of(TextDocument.of("", 1, text))));
  }

  private static List<String> declared(String text) {
    return index(text).outlines().stream().map(it -> it.kind() + " " + it.name()).toList();
  }

  /** Each use of a name as {@code KIND NAME USE}. */
  private static List<String> uses(String text) {
    return index(text).occurrences().stream()
        .map(it -> it.symbol().kind() + " " + it.symbol().name() + " " + it.use())
        .toList();
  }

  @Test
  void declarationsOfAllKinds() {
    assertThat(
            declared(
                """
                global a, b[10] = 3, c%[5]
                private global d
                probe x = begin { } probe begin, timer.s(1) { }
                function f:long(p:string) { }
                private function g() %{ %}
                @define m(q) %( @q %)
                %{ int i; %}
                """))
        .containsExactly(
            "GLOBAL a",
            "GLOBAL b",
            "GLOBAL c",
            "GLOBAL d",
            "ALIAS x",
            "PROBE begin, timer.s(1)",
            "FUNCTION f",
            "FUNCTION g",
            "MACRO m",
            "EMBEDDED %{");
  }

  @Test
  void aHalfWrittenDeclarationEndsWhereTheNextBegins() {
    assertThat(declared("probe begin { if (a { x = 1\nprobe end { }\nglobal\nfunction\nprobe"))
        .containsExactly("PROBE begin", "PROBE end", "PROBE ");
  }

  @Test
  void aNameIsWhatTheScriptMakesIt() {
    assertThat(
            uses(
                """
                global g
                function f(p) { l = p + g; return l }
                probe begin { g[1] = f(2); l++; print(l) }
                """))
        .containsExactly(
            "GLOBAL g DECLARED",
            "FUNCTION f DECLARED",
            "PARAMETER p DECLARED",
            "LOCAL l DECLARED",
            "PARAMETER p READ",
            "GLOBAL g READ",
            "LOCAL l READ",
            "ALIAS begin READ",
            "GLOBAL g WRITTEN",
            "FUNCTION f READ",
            "LOCAL l DECLARED",
            "BUILT_IN print READ",
            "LOCAL l READ");
  }

  @Test
  void aParameterHidesAGlobal() {
    assertThat(uses("global n function f(n) { return n }"))
        .containsExactly(
            "GLOBAL n DECLARED", "FUNCTION f DECLARED", "PARAMETER n DECLARED", "PARAMETER n READ");
  }

  @Test
  void loopsAndCatchStore() {
    assertThat(
            uses("global a probe begin { foreach ([x] in a) { } try { } catch (e) { print(e) } }"))
        .contains("LOCAL x DECLARED", "GLOBAL a READ", "LOCAL e DECLARED", "LOCAL e READ");
  }

  @Test
  void conditionsOfThePreprocessorNameNothing() {
    assertThat(uses("probe begin { %( kernel_v > \"1\" %? x = 1 %: y = 2 %) }"))
        .containsExactly("ALIAS begin READ", "LOCAL x DECLARED", "LOCAL y DECLARED");
  }

  @Test
  void whatStandsInAMacroIsMarked() {
    assertThat(index("@define m(p) %( n = @p %) global n").occurrences())
        .filteredOn(Occurrence::inMacro)
        .extracting(it -> it.symbol().name())
        .containsExactly("n");
  }

  @Test
  void partsOfPointsAndMembersAreNoVariables() {
    assertThat(uses("probe process(\"p\").mark(\"m\") { print($arg1->next->x) }"))
        .containsExactly(
            "POINT process READ",
            "POINT mark READ",
            "BUILT_IN print READ",
            "TARGET $arg1 READ",
            "MEMBER x READ");
  }

  @Test
  void nothingIsNothing() {
    assertThat(declared("")).isEmpty();
    assertThat(index("  # only\n").occurrences()).isEmpty();
    assertThat(index("{ } ) ( = , global , probe , %( %? %: %) @define").outlines()).isNotNull();
  }
}
