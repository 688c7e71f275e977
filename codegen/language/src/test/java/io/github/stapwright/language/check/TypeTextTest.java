package io.github.stapwright.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import org.junit.jupiter.api.Test;

/** Types as {@code stap -p2} 5.6 prints them. */
class TypeTextTest {
  @Test
  void keepsWhatTheDeclarationSaysOfTheSizeOfAnArray() {
    String script =
        """
        global a[10], b%[5], c, f%
        probe begin { a["x"] = 1; b[1,"q"] = "z"; c++; f[1] = 2; foreach (k in f) println(k) }
        """;
    var read = ScriptReader.with(ReadOptions.defaults()).read(Source.of("t.stp", script));
    assertThat(TypeText.lines(read.types().orElseThrow()))
        .containsExactly(
            "a[10]:long [string]",
            "b%[5]:string [long, string]",
            "c:long",
            "f%:long [long]",
            "k:long");
  }
}
