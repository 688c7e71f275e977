package io.github.stapwright.language.importer;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptImporterTest {

  private static Imported imported(Source... sources) {
    return ScriptImporter.into("example", ReadOptions.defaults(), List.of()).read(List.of(sources));
  }

  private static ImportedClass imported(String script) {
    Imported imported = imported(Source.of("scripts/call-trace.stp", script));
    assertThat(imported.report().diagnostics()).isEmpty();
    return imported.classes().get(0);
  }

  @Test
  void aCallTraceReadsAsAPersonWouldHaveWrittenIt() {
    ImportedClass made =
        imported(
            """
            #!/usr/bin/stap
            # What is called, and where.

            global calls  # by file

            # Only our own file.
            probe process("/usr/bin/python3.9").mark("function__entry") {
              filename = user_string2($arg1, "<unknown>")
              if (filename =~ "^(.*/)?test[.]py$") {
                calls[filename]++ // one more
                funcname = user_string2($arg2, "<unknown>")
                printf("%s => %s in %s:%d\\n", thread_indent(1), funcname, filename, $arg3)
              }
            }
            """);
    assertThat(made.text())
        .isEqualTo(
            """
            package example;

            import static io.github.stapwright.dsl.Python.*;

            import io.github.stapwright.dsl.ProbeScript;
            import io.github.stapwright.dsl.Probes;

            /**
             * What is called, and where.
             *
             * <p>Imported from {@code call-trace.stp}, whose target is {@code /usr/bin/python3.9}.
             */
            public final class CallTrace implements ProbeScript {
              @Override
              public Probes probes() {
                // by file
                var calls = globalNumArray("calls", STRING);
                return Probes.of(
                    // Only our own file.
                    onFunctionEntry()
                        .where(file("test.py"))
                        // one more
                        .count(calls, filename())
                        .print("%s => %s in %s:%d\\n", threadIndent(1), funcname(), filename(), lineno()));
              }
            }
            """);
    assertThat(made.raw()).isEmpty();
    assertThat(made.target()).contains("/usr/bin/python3.9");
    assertThat(made.path()).isEqualTo("example/CallTrace.java");
  }

  @Test
  void aScriptThatReadsInItsOwnWayKeepsIt() {
    ImportedClass made =
        imported(
            """
            probe process("python3").mark("function__entry") {
              printf("%s:%d", user_string($arg2), $arg3)
            }
            """);
    assertThat(made.text())
        .contains(
            "onFunctionEntry()",
            ".print(\"%s:%d\", callStr(\"user_string\", variableNumber(\"$arg2\")), lineno())");
    assertThat(made.raw()).isEmpty();
  }

  @Test
  void whatTheDslHasNoWordForStaysRawAndIsCounted() {
    ImportedClass made = imported("probe begin { if (@perf(\"x\") > 2) print(+1) }");
    assertThat(made.raw()).containsExactly("rawNumber", "rawNumber");
    assertThat(made.text()).contains("rawNumber(\"@perf(\\\"x\\\")\")");
  }

  @Test
  void macrosAndConditionalsAreExpandedAndSoItSays() {
    ImportedClass made =
        imported("@define n %( 3 %)\nprobe begin { %( 1 == 1 %? println(@n) %: exit() %) }");
    assertThat(made.expanded()).isTrue();
    assertThat(made.text()).contains("println(number(3))", "macros and conditionals are expanded");
  }

  @Test
  void globalsThatArePrintedAtTheEndKeepTheirOrder() {
    ImportedClass made = imported("global b, a\nprobe begin { a = 1 b = 2 }");
    assertThat(made.text()).contains(".declaring(b, a)");
  }

  @Test
  void markersOfAnotherProviderGetAClassOfTheirOwn() {
    Provider provider =
        new Provider(
            "shop",
            List.of(
                new DeclaredMarker(
                    "sold",
                    "a thing is sold",
                    List.of(
                        new DeclaredArgument(
                            "thing", "char *", DeclaredArgument.Kind.STRING, "the thing"),
                        new DeclaredArgument(
                            "price", "int", DeclaredArgument.Kind.NUMBER, "its price")))));
    Imported imported =
        ScriptImporter.into("example", ReadOptions.defaults(), List.of(provider))
            .read(
                List.of(
                    Source.of(
                        "sold.stp",
                        "probe process(\"/usr/bin/shop\").mark(\"sold\") {"
                            + " thing = user_string2($arg1, \"<unknown>\")"
                            + " printf(\"%s %d\", thing, $arg2) }")));
    assertThat(imported.report().diagnostics()).isEmpty();
    assertThat(imported.markers()).hasSize(1);
    assertThat(imported.classes().get(0).text())
        .contains(
            "import static example.ShopMarkers.*;", "onSold().print(\"%s %d\", thing(), price())");
  }

  @Test
  void timesAndDepthsOfCallsAreOneWord() {
    Probes written =
        functionLatency("slow", file("test.py"))
            .each((took, it) -> it.print("%s %d\n", funcname(), took))
            .and(Probes.of(onEnd().println("done")))
            .and(
                callDepth("deep", funcname(), onFunctionEntry(), onFunctionReturn())
                    .each((depth, it) -> it.println(depth), (depth, it) -> it.println(depth)));
    String script =
        Layout.render(Binder.bind(written, Binding.to(Target.parse("/bin/python3"))).script())
            .stream()
            .map(Line::text)
            .collect(Collectors.joining("\n"));
    assertThat(imported(script).text())
        .contains(
            """
                return functionLatency("slow", file("test.py"))
                    .each((took, it) -> it.print("%s %d\\n", funcname(), took))
                    .and(Probes.of(onEnd().println("done")))
                    .and(
                        callDepth("deep", funcname(), onFunctionEntry(), onFunctionReturn())
                            .each((depth, it) -> it.println(depth), (depth, it) -> it.println(depth)));
            """);
  }

  @Test
  void whatOnlyLooksLikeAShapeIsNone() {
    ImportedClass made =
        imported(
            """
            global x_depth, x_callee
            probe begin { x_depth[1]++ x_callee[1] = "a" }
            probe end { println(x_depth[1], x_callee[1]) }
            """);
    assertThat(made.text()).contains("globalNumArray(\"x_depth\", NUMBER)");
  }

  @Test
  void whatCannotBeImportedIsToldWithItsPlaceAndTheOthersAreMade() {
    Imported imported =
        imported(
            Source.of("c.stp", "probe begin { exit() }\n%{ int x; %}"),
            Source.of("syntax.stp", "probe begin { exit( }"),
            Source.of(
                "latin.stp", "# gr\u00fcn\nprobe begin {}".getBytes(StandardCharsets.ISO_8859_1)),
            Source.of("none.stp", "function f() { return 1 }"),
            Source.of("a/good.stp", "probe begin { exit() }"),
            Source.of("b/good.stp", "probe end { exit() }"));
    assertThat(imported.classes()).extracting(ImportedClass::script).containsExactly("a/good.stp");
    assertThat(imported.report().diagnostics())
        .extracting(Diagnostic::toString)
        .anyMatch(it -> it.startsWith("c.stp:2:1: error SYNTAX"))
        .anyMatch(it -> it.startsWith("syntax.stp:1:21: error SYNTAX"))
        .anyMatch(it -> it.startsWith("latin.stp:1:5: error NOT_IMPORTED: the file is not UTF-8"))
        .anyMatch(it -> it.startsWith("none.stp:1:1: error NOT_IMPORTED: the file has no probe"))
        .anyMatch(it -> it.startsWith("b/good.stp:1:1: error NOT_IMPORTED: `example.Good` is"))
        .hasSize(5);
  }

  @Test
  void embeddedCStaysInATapsetAlsoInGuruMode() {
    Imported imported =
        ScriptImporter.into("example", ReadOptions.defaults().withGuru(true), List.of())
            .read(List.of(Source.of("c.stp", "function f() %{ %}\nprobe begin { f() }")));
    assertThat(imported.report().diagnostics())
        .extracting(Diagnostic::sentence)
        .containsExactly("embedded C has no place in a probe class");
  }
}
