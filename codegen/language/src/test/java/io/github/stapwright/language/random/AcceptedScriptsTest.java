package io.github.stapwright.language.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Bound;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.oracle.Stap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random scripts, bound, checked and given to SystemTap, which refuses none that we accept. Many go
 * through it as one file, each with names of its own; if the file is refused, each of them alone.
 * {@code -Dstapwright.scripts=N} makes so many, {@code -Dstapwright.firstScript=N} others.
 */
class AcceptedScriptsTest {
  private static final long SCRIPTS = Long.getLong("stapwright.scripts", 2_250);
  private static final long FIRST = Long.getLong("stapwright.firstScript", 1);
  private static final int PACKED = 50;

  private static final List<Binding> BINDINGS =
      List.of(
          Binding.to(Target.parse("/usr/bin/python3.11")),
          new Binding(
              Target.parse("/usr/bin/python3.11"),
              "4.8",
              Optional.of("3.11"),
              Map.of("MAXSTRINGLEN", 256L)),
          Binding.to(Target.parse("library:/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")));

  @TempDir Path folder;

  /** A script, and what we say of it. */
  private record Judged(long seed, String text, Report report) {
    boolean isAccepted() {
      return !report.hasErrors();
    }
  }

  /** Scripts of seeds one behind the other, and which verdicts on them differ. */
  private record Pack(long first, long accepted, long refused, List<String> differences) {
    String name() {
      return "seeds " + first + " to " + (first + PACKED - 1);
    }
  }

  @TestFactory
  Stream<DynamicNode> areNeverRefusedBySystemTap() {
    Stap stap = Stap.in(folder);
    BINDINGS.forEach(it -> Stap.requireFile(it.target().text().replace("library:", "")));
    List<Pack> packs =
        LongStream.range(0, SCRIPTS / PACKED)
            .parallel()
            .mapToObj(it -> judged(stap, FIRST + it * PACKED))
            .toList();
    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest("enough of them", () -> areEnough(packs))),
        packs.stream()
            .map(
                it ->
                    DynamicTest.dynamicTest(
                        it.name(), () -> assertThat(it.differences()).isEmpty())));
  }

  private static void areEnough(List<Pack> packs) {
    long accepted = packs.stream().mapToLong(Pack::accepted).sum();
    long refused = packs.stream().mapToLong(Pack::refused).sum();
    System.out.printf("random scripts: %d accepted, %d refused%n", accepted, refused);
    assertThat(accepted).isGreaterThanOrEqualTo(SCRIPTS * 8 / 9);
  }

  private static Pack judged(Stap stap, long first) {
    List<Judged> scripts =
        LongStream.range(first, first + PACKED).mapToObj(AcceptedScriptsTest::judged).toList();
    List<Judged> accepted = scripts.stream().filter(Judged::isAccepted).toList();
    List<String> differences = new ArrayList<>();
    String together = accepted.stream().map(Judged::text).collect(Collectors.joining("\n"));
    Stap.Answer answer = asked(stap, together);
    if (!answer.accepts()) {
      accepted.forEach(it -> alone(stap, it, differences));
      if (differences.isEmpty()) {
        differences.add("only together: " + answer.errors() + together);
      }
    }
    return new Pack(first, accepted.size(), scripts.size() - accepted.size(), differences);
  }

  private static void alone(Stap stap, Judged script, List<String> differences) {
    Stap.Answer answer = asked(stap, script.text());
    if (!answer.accepts()) {
      differences.add("seed " + script.seed() + ": " + answer.errors() + script.text());
    }
  }

  private static Stap.Answer asked(Stap stap, String script) {
    return stap.translateWithFew(script, "1", "a");
  }

  private static Judged judged(long seed) {
    Binding binding = BINDINGS.get((int) (seed % BINDINGS.size()));
    Bound bound = Binder.bind(RandomScript.of(seed), binding);
    Report report = bound.report();
    if (!report.hasErrors()) {
      report = report.and(Checker.check(bound.script(), CheckOptions.defaults()).report());
    }
    String text =
        Layout.render(bound.script()).stream()
            .map(Line::text)
            .collect(Collectors.joining("\n", "", "\n"));
    return new Judged(seed, text, report);
  }
}
