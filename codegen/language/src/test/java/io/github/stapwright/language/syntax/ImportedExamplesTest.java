package io.github.stapwright.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stapwright.language.compare.NormalForm;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.importer.Imported;
import io.github.stapwright.language.importer.ImportedClass;
import io.github.stapwright.language.importer.ScriptImporter;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SystemTap's own examples become classes that say the same. */
class ImportedExamplesTest {
  @TempDir private Path folder;

  private static List<Source> examples() {
    List<Path> files =
        Installed.files().stream()
            .filter(it -> it.toString().contains("/examples/"))
            .filter(it -> it.toString().endsWith(".stp"))
            .toList();
    boolean required = "1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"));
    assumeTrue(required || !files.isEmpty(), "skipped: systemtap-doc is not installed");
    Map<String, Source> byName = new LinkedHashMap<>();
    for (Path file : files) {
      byName.putIfAbsent(
          file.getFileName().toString(), Source.of(file.toString(), Installed.bytes(file)));
    }
    return List.copyOf(byName.values());
  }

  @Test
  void eachThatIsAScriptIsImportedAndMostHoldNoRawText() {
    List<Source> all = examples();
    Map<String, Script> right = new LinkedHashMap<>();
    for (Source source : all) {
      Parser.parse(source, ParseOptions.defaults())
          .script()
          .filter(it -> it.declarations().stream().anyMatch(Probe.class::isInstance))
          .ifPresent(it -> right.put(source.name(), it));
    }
    Imported imported =
        ScriptImporter.into("imported", ReadOptions.defaults(), List.of()).read(all);

    assertThat(imported.report().diagnostics()).noneMatch(it -> it.problem() == Problem.OWN_FAULT);
    assertThat(imported.classes())
        .extracting(ImportedClass::script)
        .containsExactlyElementsOf(right.keySet());
    long plain = imported.classes().stream().filter(it -> it.raw().isEmpty()).count();
    imported.classes().stream()
        .filter(it -> !it.raw().isEmpty())
        .forEach(it -> System.out.printf("%s: %d of raw text%n", it.script(), it.raw().size()));
    System.out.printf(
        "%d examples, %d scripts imported, %d without raw text%n", all.size(), right.size(), plain);
    assertThat(right).hasSizeGreaterThan(150);
    assertThat(plain * 100).isGreaterThanOrEqualTo(60L * right.size());
  }

  /** SystemTap reads from the text of the bound class the tree that is in the file. */
  @Test
  void systemTapReadsTheSameTreeFromTheTextThatIsGenerated() {
    Stap stap = Stap.in(folder);
    Imported imported =
        ScriptImporter.into("imported", ReadOptions.defaults(), List.of()).read(examples());
    List<String> different = new ArrayList<>();
    Map<String, Source> sources =
        examples().stream().collect(Collectors.toMap(Source::name, it -> it));
    for (ImportedClass one : imported.classes()) {
      Source source = sources.get(one.script());
      Script file = NormalForm.of(Parser.parse(source, ParseOptions.defaults()).orThrow());
      String text = text(one.bound());
      Script again =
          NormalForm.of(Parser.parse(Source.of("x.stp", text), ParseOptions.defaults()).orThrow());
      if (!again.declarations().equals(file.declarations())) {
        different.add(one.script() + ": another model");
      }
      Stap.Answer answer = stap.parse(text(again).getBytes(StandardCharsets.UTF_8));
      boolean newer = !answer.accepts();
      if (!newer && !BracketedTree.tokens(answer.output()).equals(BracketedTree.tokens(again))) {
        different.add(one.script() + ": another tree");
      }
      if (newer && stap.parse(source.bytes().toBytes()).accepts()) {
        different.add(one.script() + ": " + answer.errors());
      }
    }
    assertThat(different).isEmpty();
  }

  private static String text(Script script) {
    return Layout.render(script).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
