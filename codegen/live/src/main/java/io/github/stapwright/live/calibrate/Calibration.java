package io.github.stapwright.live.calibrate;

import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.run.UprobeRun;
import io.github.stapwright.simulator.cost.Price;
import io.github.stapwright.simulator.cost.PriceList;
import io.github.stapwright.simulator.cost.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the table of costs for this machine. */
public final class Calibration {
  /** Enough that the clock of the kernel, which counts hundredths of seconds, tells them apart. */
  public static final int USUAL_CALLS = 400_000;

  private static final int FEWEST_CALLS = 2_000;
  private static final int CALLS_TO_EVENTS = 8;

  private final String python;
  private final int calls;
  private final Consumer<String> said;

  /**
   * A calibration that has not begun.
   *
   * @param python a Python that has the marker {@code function__return}
   * @param calls how many calls are traced for each price, 2000 or more
   * @param said is told what is measured
   */
  public Calibration(String python, int calls, Consumer<String> said) {
    if (calls < FEWEST_CALLS) {
      throw new IllegalArgumentException("fewer than " + FEWEST_CALLS + " calls say nothing");
    }
    this.calls = calls;
    this.python = python;
    this.said = said;
  }

  /**
   * Measures for about a minute.
   *
   * @param known has the multiples of an empty handler of SystemTap, which is not run here
   * @throws LiveException if this machine or this user cannot
   */
  public PriceList measure(PriceList known) throws IOException {
    Optional<String> obstacle = UprobeRun.obstacle();
    if (obstacle.isPresent()) {
      throw new LiveException(obstacle.get());
    }
    Map<Work, Price> prices = new EnumMap<>(Work.class);
    for (Work work : Work.values()) {
      prices.put(work, new Price(0, 0, known.of(work).handler()));
    }
    said.accept("what the reader does with an event");
    ReaderPrices.measure(calls / CALLS_TO_EVENTS)
        .forEach((work, nanos) -> set(prices, work, 0, nanos));
    said.accept("what a hit costs the program");
    new HitPrices(python, calls)
        .measure(new PriceList(prices, List.of()))
        .forEach((work, both) -> set(prices, work, both.program(), both.reader()));
    set(prices, Work.STACK, 0, known.of(Work.STACK).reader());
    List<String> origin = new ArrayList<>(List.of(machine()));
    known.origin().stream().filter(it -> it.startsWith("Empty handlers")).forEach(origin::add);
    return new PriceList(prices, origin);
  }

  private static void set(Map<Work, Price> prices, Work work, double program, double reader) {
    double handler = Objects.requireNonNull(prices.get(work)).handler();
    prices.put(work, new Price(Math.max(0, program), Math.max(0, reader), handler));
  }

  private static String machine() throws IOException {
    Path facts = Path.of("/proc/cpuinfo");
    String model =
        Files.readString(facts)
            .lines()
            .filter(it -> it.startsWith("model name"))
            .map(it -> it.replaceFirst(".*:\\s*", ""))
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return "Nanoseconds: kernel " + System.getProperty("os.version") + ", " + model;
  }
}
