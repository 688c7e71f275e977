package io.github.stapwright.simulator.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.stapwright.model.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageThresholdTest {
  private static CoverageReport steps(int covered, int total) {
    List<Covered> items =
        IntStream.range(0, total)
            .<Covered>mapToObj(
                it ->
                    new Covered.Step(new Place(1, it, Origin.unknown()), "x", it < covered ? 1 : 0))
            .toList();
    return CoverageReport.of(new CoveredScript("x.stp", List.of("x"), items));
  }

  private static CoverageThreshold steps(String percent) {
    return new CoverageThreshold(BigDecimal.ZERO, new BigDecimal(percent), BigDecimal.ZERO);
  }

  @Test
  void doesNotRoundUp() {
    assertThat(steps("100").missedBy(steps(99_999, 100_000)))
        .containsExactly("statements covered: 99999/100000 (99.99%), but 100% are required");
    assertThat(steps("66.67").missedBy(steps(2, 3))).hasSize(1);
    assertThat(steps("66.666").missedBy(steps(2, 3))).isEmpty();
  }

  @Test
  void isReachedExactly() {
    assertThat(steps("100").missedBy(steps(3, 3))).isEmpty();
    assertThat(steps("50").missedBy(steps(1, 2))).isEmpty();
    assertThat(steps("100").missedBy(steps(0, 0))).isEmpty();
  }

  @Test
  void refusesWhatIsNoPercentage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> steps("101"))
        .withMessage("a threshold for statements is from 0 to 100 percent, not 101");
    assertThatIllegalArgumentException().isThrownBy(() -> steps("-1"));
  }
}
