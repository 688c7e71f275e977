package io.github.stapwright.language.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.importer.Imported;
import io.github.stapwright.language.importer.ScriptImporter;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random scripts survive the way to Java and back. {@code -Dstapwright.imported=2000} makes so
 * many, {@code -Dstapwright.firstScript=N} others.
 */
class ImportedScriptsTest {
  private static final long SCRIPTS = Long.getLong("stapwright.imported", 100);
  private static final long FIRST = Long.getLong("stapwright.firstScript", 1);
  private static final int PACKED = 100;
  private static final Binding BINDING = Binding.to(Target.parse("/usr/bin/python3.11"));

  @Test
  void theModelIsTheSameAgain() {
    long made = 0;
    long plain = 0;
    for (long first = FIRST; first < FIRST + SCRIPTS; first += PACKED) {
      List<Source> sources = new ArrayList<>();
      for (long seed = first; seed < Math.min(first + PACKED, FIRST + SCRIPTS); seed++) {
        sources.add(Source.of("seed" + seed + ".stp", text(seed)));
      }
      Imported imported =
          ScriptImporter.into("imported", ReadOptions.defaults(), List.of()).read(sources);
      assertThat(imported.report().diagnostics()).isEmpty();
      made += imported.classes().size();
      plain += imported.classes().stream().filter(it -> it.raw().isEmpty()).count();
    }
    System.out.printf("random scripts: %d imported, %d without raw text%n", made, plain);
    assertThat(made).isEqualTo(SCRIPTS);
    assertThat(plain * 100).isGreaterThan(90 * made);
  }

  private static String text(long seed) {
    return Layout.render(Binder.bind(RandomScript.of(seed), BINDING).script()).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
