package io.github.stapwright.simulator.shrink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkingTest {
  private static final List<Integer> ALL = IntStream.range(0, 1000).boxed().toList();

  @Test
  void findsTheTwoThatMatterTogether() {
    assertThat(Shrinking.of(ALL, it -> it.contains(17) && it.contains(933), 5_000))
        .containsExactly(17, 933);
  }

  @Test
  void findsThatNothingMatters() {
    assertThat(Shrinking.of(ALL, it -> true, 5_000)).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFail() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinking.of(ALL, it -> false, 10))
        .withMessage("there is nothing to shrink: all together do not fail");
  }

  @Test
  void triesNoMoreOftenThanItMay() {
    AtomicInteger tries = new AtomicInteger();
    Shrinking.of(
        ALL,
        it -> {
          tries.incrementAndGet();
          return it.size() == ALL.size();
        },
        100);
    assertThat(tries.get()).isLessThanOrEqualTo(101);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void leavesNothingThatCouldBeLeftOut(long seed) {
    Random random = new Random(seed);
    TreeSet<Integer> needed = new TreeSet<>();
    while (needed.size() < 5) {
      needed.add(random.nextInt(ALL.size()));
    }
    assertThat(Shrinking.of(ALL, it -> it.containsAll(needed), 5_000))
        .containsExactlyElementsOf(needed);
  }
}
