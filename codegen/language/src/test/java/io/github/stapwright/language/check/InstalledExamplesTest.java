package io.github.stapwright.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.library.TapsetLibrary;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples that come with SystemTap: the verdict of its pass 2, with its own tapset library and
 * with our tables, and the types that it prints.
 */
class InstalledExamplesTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/share/doc/systemtap/examples"), Path.of("/usr/share/systemtap/examples"));

  private static final Path TAPSET = Path.of("/usr/share/systemtap/tapset");

  @TempDir Path folder;

  /** What SystemTap says of one example. */
  private record Example(Path file, boolean guru, Stap.Answer answer) {
    /**
     * Whether it fails only because the kernel, a program or its debugging information is absent.
     */
    boolean wantsKernel() {
      String errors = answer.errors();
      return !answer.accepts()
          && (errors.contains("while resolving probe point")
              || errors.contains("no probes found")
              || errors.contains("type definition"));
    }
  }

  @Test
  void areJudgedAsSystemTapDoes() throws IOException {
    List<Example> examples = examples();
    TapsetLibrary installed = TapsetLibrary.read(TAPSET, "4.8");
    TapsetLibrary builtIn = new TapsetLibrary(Tapset.builtIn(), LibraryMacros.builtIn());
    compare("built-in tables", examples, builtIn);
    compare("installed tapset", examples, installed);
  }

  private void compare(String name, List<Example> examples, TapsetLibrary library)
      throws IOException {
    int accepted = 0;
    int refused = 0;
    int apart = 0;
    int types = 0;
    List<String> wrong = new ArrayList<>();
    for (Example example : examples) {
      if (example.wantsKernel()) {
        apart++;
        continue;
      }
      Source source =
          new Source(example.file().toString(), ByteString.of(Files.readAllBytes(example.file())));
      Result result = check(source, example.guru(), library);
      if (result.report().hasErrors() == example.answer().accepts()) {
        wrong.add(example.file() + " " + result.report() + example.answer().errors());
      } else if (example.answer().accepts()) {
        accepted++;
        Set<String> missing = new TreeSet<>(result.types());
        missing.removeAll(printed(example.answer()));
        types += result.types().size();
        missing.forEach(it -> wrong.add(example.file() + ": " + it));
      } else {
        refused++;
      }
    }
    System.out.printf(
        "examples with the %s: %d accepted and %d refused alike, %d types alike, %d apart for want"
            + " of a kernel or program%n",
        name, accepted, refused, types, apart);
    assertThat(wrong).isEmpty();
    assertThat(accepted).isPositive();
    assertThat(refused).isPositive();
    assertThat(types).isPositive();
  }

  private record Result(Report report, Set<String> types) {}

  private static Result check(Source source, boolean guru, TapsetLibrary library) {
    Parsed parsed =
        Parser.parse(
            source,
            ParseOptions.defaults()
                .withGuru(guru)
                .withLibrary(library.macros())
                .withArguments(List.of()));
    if (parsed.script().isEmpty()) {
      return new Result(parsed.report(), Set.of());
    }
    Checked checked =
        Checker.check(
            parsed.script().get(),
            CheckOptions.defaults().withGuru(guru).withTapset(library.tapset()));
    boolean whole =
        parsed.script().get().declarations().stream()
            .filter(Probe.class::isInstance)
            .flatMap(it -> ((Probe) it).points().stream())
            .allMatch(it -> it.resolution() == ProbePoint.Resolution.REQUIRED);
    // Without a kernel SystemTap drops optional probes, and what only they use.
    if (!whole) {
      return new Result(checked.report(), Set.of());
    }
    return new Result(
        checked.report(),
        checked.types().map(TypeText::lines).orElse(List.of()).stream()
            .map(InstalledExamplesTest::plain)
            .collect(Collectors.toSet()));
  }

  private static Set<String> printed(Stap.Answer answer) {
    return answer.text().lines().map(InstalledExamplesTest::plain).collect(Collectors.toSet());
  }

  /** SystemTap repeats the sign and the size of an array's declaration, which are no types. */
  private static String plain(String line) {
    return line.strip().replaceFirst("^(\\w+)%?(\\[[0-9]+])?:", "$1:");
  }

  private List<Example> examples() throws IOException {
    Stap stap = Stap.in(folder);
    List<Path> files = new ArrayList<>();
    for (Path each : FOLDERS) {
      try (Stream<Path> all = Files.walk(each)) {
        all.filter(it -> it.toString().endsWith(".stp")).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
    return files.stream().sorted().parallel().map(it -> asked(stap, it)).toList();
  }

  private static Example asked(Stap stap, Path file) {
    try {
      byte[] script = Files.readAllBytes(file);
      boolean guru = ByteString.of(script).utf8().contains("%{");
      return new Example(file, guru, guru ? stap.elaborate(script, "-g") : stap.elaborate(script));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
