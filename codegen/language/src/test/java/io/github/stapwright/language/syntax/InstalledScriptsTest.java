package io.github.stapwright.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.oracle.Stap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every script of Debian's SystemTap packages against {@code stap -p1}. */
class InstalledScriptsTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "guru mode: {0}")
  @ValueSource(booleans = {true, false})
  void verdictAndTreeAreThoseOfSystemTap(boolean guru) {
    Stap stap = Stap.in(folder);
    // Without guru mode most of the library is refused at its first C text; the examples are not.
    List<Path> files =
        Installed.files().stream()
            .filter(it -> guru || it.toString().contains("/examples/"))
            .toList();
    ParseOptions options = Installed.options(stap).withGuru(guru);
    Map<String, String> different = new ConcurrentHashMap<>();
    Map<Boolean, List<Path>> verdicts = new ConcurrentHashMap<>();

    files.parallelStream()
        .forEach(
            file -> {
              byte[] bytes = Installed.bytes(file);
              Stap.Answer answer = stap.parseWithin(20, bytes, guru ? "-g" : "-w").orElseThrow();
              verdicts.merge(answer.accepts(), List.of(file), InstalledScriptsTest::joined);
              difference(bytes, options, answer)
                  .ifPresent(it -> different.put(file.toString(), it));
            });

    System.out.printf(
        "%d scripts%s: %d accepted with the same tree, %d refused, %d differ%n",
        files.size(),
        guru ? " in guru mode" : "",
        verdicts.getOrDefault(true, List.of()).size(),
        verdicts.getOrDefault(false, List.of()).size(),
        different.size());
    assertThat(new TreeMap<>(different)).isEmpty();
    assertThat(files).hasSizeGreaterThan(guru ? 800 : 200);
  }

  private static List<Path> joined(List<Path> one, List<Path> other) {
    List<Path> both = new java.util.ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static Optional<String> difference(
      byte[] bytes, ParseOptions options, Stap.Answer answer) {
    Parsed parsed = Parser.parse(Source.of("x.stp", bytes), options);
    if (parsed.script().isPresent() != answer.accepts()) {
      return Optional.of("verdict: " + parsed.report() + " but stap: " + answer.errors());
    }
    if (!answer.accepts()) {
      return Optional.empty();
    }
    List<String> expected = BracketedTree.tokens(answer.output());
    List<String> actual = BracketedTree.tokens(parsed.orThrow());
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of("tree: " + around(expected, actual));
  }

  private static String around(List<String> expected, List<String> actual) {
    int at = 0;
    while (at < Math.min(expected.size(), actual.size())
        && expected.get(at).equals(actual.get(at))) {
      at++;
    }
    return excerpt(expected, at) + " but ours: " + excerpt(actual, at);
  }

  private static String excerpt(List<String> tokens, int at) {
    return String.join(" ", tokens.subList(Math.max(at - 8, 0), Math.min(at + 8, tokens.size())));
  }
}
