package io.github.stapwright.simulator.tapset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.language.tapset.TapsetFunction;
import io.github.stapwright.simulator.plan.Evaluator;
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

/** Every function of the library is simulated, or the table says why it is not. */
class SimulatedTapsetTest {
  private static final Path REASONS =
      Path.of("src/test/resources/io/github/stapwright/simulator/tapset/not-simulated.txt");

  private final SimulatedTapset simulated = new SimulatedTapset();

  @Test
  void eachFunctionIsSimulatedOrHasAReason() throws IOException {
    List<Glob> reasons = reasons();
    Set<String> missing = missing();
    assertThat(
            missing.stream()
                .filter(name -> reasons.stream().noneMatch(it -> it.matches(name)))
                .toList())
        .isEmpty();
  }

  @Test
  void eachReasonIsThatOfAFunction() throws IOException {
    Set<String> missing = missing();
    Set<String> known = new TreeSet<>(Tapset.builtIn().names());
    List<String> idle =
        reasons().stream()
            .filter(it -> missing.stream().noneMatch(it::matches))
            .map(Glob::pattern)
            .toList();
    assertThat(idle).isEmpty();
    assertThat(known).hasSizeGreaterThan(missing.size());
  }

  private Set<String> missing() {
    Tapset tapset = Tapset.builtIn();
    return tapset.names().stream()
        .filter(name -> tapset.overloads(name).stream().noneMatch(it -> isSimulated(name, it)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isSimulated(String name, TapsetFunction function) {
    List<Evaluator> arguments = new ArrayList<>();
    for (int index = 0; index < function.parameters().size(); index++) {
      arguments.add((Evaluator.OfLong) frame -> 0);
    }
    return simulated.call(name, arguments).isPresent();
  }

  private static List<Glob> reasons() throws IOException {
    return Files.readAllLines(REASONS).stream()
        .filter(it -> !it.startsWith("#") && !it.startsWith("="))
        .flatMap(it -> Stream.of(it.split(" ")))
        .filter(it -> !it.isEmpty())
        .map(Glob::new)
        .toList();
  }
}
