package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.language.bind.Construct.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every construct of the language that a script for user space can hold, as the DSL says it and as
 * it is printed; {@code constructs.txt} lists them along the grammar, and what is left out.
 */
class ConstructsTest {
  private static final Binding BINDING = Binding.to(Target.parse("/usr/bin/python3.11"));

  private static List<Construct> rows() {
    return Stream.of(
            StatementConstructs.rows(),
            ExpressionConstructs.rows(),
            PointConstructs.rows(),
            RawConstructs.rows())
        .flatMap(List::stream)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> printsAs() {
    return rows().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.name(), () -> assertThat(text(Probes.of(it.probe()))).contains(it.text())));
  }

  @TestFactory
  Stream<DynamicTest> parsesBackToTheModelThatWasBound() {
    return rows().stream()
        .map(it -> DynamicTest.dynamicTest(it.name(), () -> parsesBack(it.probe())));
  }

  private static void parsesBack(HandlerStep<?> probe) {
    Probes probes = Probes.of(probe);
    Parsed parsed = Parser.parse(Source.of("x.stp", text(probes)), ParseOptions.defaults());

    assertThat(parsed.orThrow()).isEqualTo(Binder.bind(probes, BINDING).script());
  }

  /**
   * One script holds them all: what SystemTap refuses of it is named in its message. A first probe
   * gives the globals that a row only reads their types.
   */
  @Test
  void systemTapAcceptsEveryRow(@TempDir Path folder) {
    Stap.Answer answer = Stap.in(folder).translate(text(together(Construct::complete)), "1", "two");
    assertThat(answer.errors()).doesNotContain("error:");
    assertThat(answer.accepts()).isTrue();
  }

  @Test
  void systemTapParsesTheOthers(@TempDir Path folder) {
    Stap.Answer answer =
        Stap.in(folder)
            .parse(text(together(it -> !it.complete())).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.errors()).doesNotContain("error:");
    assertThat(answer.accepts()).isTrue();
  }

  private Probes together(Predicate<Construct> wanted) {
    Probes all = Probes.of(typed());
    for (Construct row : rows().stream().filter(wanted).toList()) {
      all = all.and(Probes.of(row.probe()));
    }
    return all;
  }

  /** The list follows the grammar, so that nothing is left out without saying so. */
  @Test
  void theListOfTheLanguageNamesEveryRow() throws IOException {
    List<String> listed = new ArrayList<>();
    try (InputStream stream = ConstructsTest.class.getResourceAsStream("constructs.txt")) {
      for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        assertThat(line).matches("|#.*|  .+|[^ ].*");
        if (line.startsWith("  ") && !line.startsWith("  left out: ")) {
          listed.add(line.strip());
        }
      }
    }
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(rows().stream().map(Construct::name).toList());
  }

  private HandlerStep<Context> typed() {
    return onBegin(-1)
        .count(byName, string("a"))
        .count(byPair, key(number(1), string("a")))
        .aggregate(one, 1)
        .aggregate(other, 1)
        .aggregate(times.at(string("a")), 1)
        .set(s, "")
        .count(m);
  }

  private static String text(Probes probes) {
    Bound bound = Binder.bind(probes, BINDING);
    assertThat(bound.report().diagnostics()).isEmpty();
    return Layout.render(bound.script()).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
