package io.github.stapwright.language.include;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.check.TypeText;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder after {@code -I} brings; each rule was tried with SystemTap 5.6. */
class OwnTapsetTest {
  @TempDir private Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ReadScript read(String script, String... arguments) throws IOException {
    return read(script, List.of(folder), arguments);
  }

  private static ReadScript read(String script, List<Path> folders, String... arguments)
      throws IOException {
    return ScriptReader.with(
            ReadOptions.defaults()
                .including(OwnTapset.of(folders))
                .withArguments(List.of(arguments)))
        .read(Source.of("s.stp", script));
  }

  private static List<String> types(ReadScript read) {
    assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
    return TypeText.lines(read.types().orElseThrow());
  }

  @Test
  void bringsTheFunctionsAndGlobalsThatAScriptUsesAndNoMore() throws IOException {
    file("one.stp", "global g = 3, other function f(x) { return x * g } function unused() {}");
    assertThat(types(read("probe begin { println(f(5)) }")))
        .containsExactly("g:long", "f:long (x:long)");
    assertThat(types(read("probe begin { g++ }"))).containsExactly("g:long");
  }

  @Test
  void bringsAliasesWithWhatTheirBodiesUse() throws IOException {
    file("al.stp", "probe my.al = begin { v = f() } probe my.sub = my.al { w = v . \"s\" }");
    file("f.stp", "function f() { return \"text\" }");
    assertThat(types(read("probe my.sub { println(v, w) }")))
        .containsExactly("f:string ()", "v:string", "w:string");
  }

  @Test
  void looksIntoTheFoldersOfArchitectureAndRuntimeAndNotDeeper() throws IOException {
    file("x86_64/a.stp", "function inArchitecture() { return 1 }");
    file("linux/r.stp", "function inRuntime() { return 1 }");
    file("sub/s.stp", "function below() { return 1 }");
    assertThat(types(read("probe begin { println(inArchitecture() + inRuntime()) }"))).hasSize(2);
    assertThat(read("probe begin { println(below()) }").report().diagnostics())
        .extracting(Diagnostic::problem)
        .containsExactly(Problem.UNRESOLVED_FUNCTION);
  }

  @Test
  void keepsPrivateNamesOfTwoFilesApart() throws IOException {
    file(
        "a.stp",
        "private global hidden = 7 private function p() { return hidden } function a() { return p() }");
    file(
        "b.stp",
        "private global hidden = \"s\" private function p() { return hidden } function b() { return p() }");
    assertThat(types(read("probe begin { println(a(), b()) }")))
        .containsExactlyInAnyOrder(
            "hidden:long", "hidden:string", "a:long ()", "b:string ()", "p:long ()", "p:string ()");
    assertThat(read("probe begin { println(hidden) }").report().hasErrors()).isTrue();
  }

  @Test
  void readsTheScriptsArgumentsInItsFiles() throws IOException {
    file("arg.stp", "function first() { return $1 }");
    assertThat(types(read("probe begin { println(first()) }", "44")))
        .containsExactly("first:long ()");
    assertThat(read("probe begin { println(1) }").report().diagnostics())
        .extracting(Diagnostic::problem)
        .containsExactly(Problem.TAPSET_FILE);
  }

  @Test
  void leavesAFileOutThatIsNoScriptAndSaysSo() throws IOException {
    file("bad.stp", "function lost() { return 1 }\nfunction bad( { }");
    file("good.stp", "function kept() { return 1 }");
    ReadScript read = read("probe begin { println(kept()) }");
    assertThat(read.report().hasErrors()).isFalse();
    assertThat(read.report().diagnostics().get(0).sentence())
        .startsWith("SystemTap leaves this file out: ");
    assertThat(read("probe begin { println(lost()) }").report().hasErrors()).isTrue();
  }

  @Test
  void bringsMacrosAndRefusesOneThatTheLibraryHas() throws IOException {
    file("m.stpm", "@define twice(x) %( (@x * 2) %)");
    assertThat(types(read("probe begin { println(@twice(3)) }"))).isEmpty();
    file("n.stpm", "@define choose_defined(a, b) %( 1 %)");
    assertThat(read("probe begin { println(1) }").report().diagnostics().get(0).sentence())
        .isEqualTo("the macro `@choose_defined` is one of the library's already");
  }

  @Test
  void takesTheScriptsOwnFirstAndTriesTheTapsetsAfterNext() throws IOException {
    file("f.stp", "function f(x) { return \"tapset\" }");
    assertThat(types(read("function f(x) { next } probe begin { println(f(1)) }")))
        .containsExactly("f:string (x:long)", "f:string (x:long)");
    file("g.stp", "global g = \"s\"");
    assertThat(types(read("global g probe begin { g = 5 println(g) }"))).containsExactly("g:long");
  }

  @Test
  void takesTheFirstOfTwoFilesOfOneName() throws IOException {
    file("one/same.stp", "function a() { return 1 }");
    file("two/same.stp", "function b() { return 1 }");
    file("two/other.stp", "function c() { return 1 }");
    List<Path> both = List.of(folder.resolve("one"), folder.resolve("two"));
    assertThat(read("probe begin { println(a() + c()) }", both).report().hasErrors()).isFalse();
    assertThat(read("probe begin { println(b()) }", both).report().hasErrors()).isTrue();
  }

  @Test
  void runsTheProbesOfAFileThatIsUsed() throws IOException {
    file("p.stp", "probe begin { println(\"from the tapset\") } function f() { return 1 }");
    ReadScript used = read("probe end { println(f()) }");
    assertThat(used.whole().orElseThrow().declarations()).hasSize(3);
    ReadScript unused = read("probe end { println(1) }");
    assertThat(unused.whole().orElseThrow().declarations()).hasSize(1);
  }
}
