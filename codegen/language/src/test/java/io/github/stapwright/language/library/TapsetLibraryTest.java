package io.github.stapwright.language.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.check.TypeText;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.language.tapset.TapsetFunction;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapsetLibraryTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("linux/arm"));
    Files.writeString(folder.resolve("names.stpm"), "@define greeting %( \"hello\" %)");
    Files.writeString(
        folder.resolve("linux/greet.stp"),
        """
        global greeted
        function greeting_of(name) { return @greeting . name }
        function greet(name) { greeted++ println(greeting_of(name)) }
        function danger:long(n:long) %{ /* guru */ STAP_RETURN(1); %}
        function harmless:long(n:long) %{ /* pure */ STAP_RETURN(1); %}
        private function hidden() { return 1 }
        probe greeting.sent = timer.s(1) { who = "x" }
        """);
    Files.writeString(folder.resolve("linux/arm/only.stp"), "function arm_only() { return 1 }");
    Files.writeString(folder.resolve("broken.stp"), "function {");
  }

  @Test
  void learnsSignatures() throws IOException {
    Tapset tapset = TapsetLibrary.read(folder, "5.6").tapset();

    assertThat(tapset.function("greeting_of", 1))
        .contains(
            new TapsetFunction("greeting_of", Optional.of(Type.STRING), List.of(Type.STRING)));
    assertThat(tapset.function("greet", 1).orElseThrow().result()).isEmpty();
    assertThat(tapset.hasGlobal("greeted")).isTrue();
  }

  @Test
  void leavesOutWhatScriptsCannotCall() throws IOException {
    Tapset tapset = TapsetLibrary.read(folder, "5.6").tapset();

    assertThat(tapset.names()).doesNotContain("hidden", "arm_only").contains("greet");
  }

  @Test
  void knowsWhatHasAnEffectAndWhatIsDangerous() throws IOException {
    Tapset tapset = TapsetLibrary.read(folder, "5.6").tapset();

    assertThat(tapset.hasEffect("greet", 1)).isTrue();
    assertThat(tapset.hasEffect("greeting_of", 1)).isFalse();
    assertThat(tapset.hasEffect("danger", 1)).isTrue();
    assertThat(tapset.hasEffect("harmless", 1)).isFalse();
    assertThat(tapset.needsGuru("danger", 1)).isTrue();
    assertThat(tapset.needsGuru("harmless", 1)).isFalse();
  }

  @Test
  void typesWhatAliasesSetAndAHandlerUses() throws IOException {
    Tapset tapset = TapsetLibrary.read(folder, "5.6").tapset();
    Script used = parsed("probe greeting.sent { text = who println(text) }");
    Script unused = parsed("probe greeting.sent { println(1) }");
    Script wrong = parsed("probe greeting.sent { println(who + 1) }");

    assertThat(TypeText.lines(Types.of(used, tapset)))
        .containsExactlyInAnyOrder("who:string", "text:string");
    assertThat(TypeText.lines(Types.of(unused, tapset))).isEmpty();
    assertThat(checked(used, tapset).hasErrors()).isFalse();
    assertThat(checked(wrong, tapset).diagnostics())
        .extracting(Diagnostic::problem)
        .containsExactly(Problem.TYPE_MISMATCH);
  }

  private static Script parsed(String text) {
    return Parser.parse(Source.of("x.stp", text), ParseOptions.defaults()).orThrow();
  }

  private static Report checked(Script script, Tapset tapset) {
    return Checker.check(script, CheckOptions.defaults().withTapset(tapset)).report();
  }
}
