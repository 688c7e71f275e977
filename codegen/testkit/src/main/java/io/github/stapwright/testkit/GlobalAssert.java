package io.github.stapwright.testkit;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Global;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.Statistic;
import io.github.stapwright.simulator.watch.RunReport;
import io.github.stapwright.simulator.watch.ValueText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Assertions on a global: a number, a string, a statistic, or an array of these.
 *
 * <pre>{@code
 * assertThat(driver).global("calls").at("test.py", "one").isEqualTo(2);
 * }</pre>
 */
public final class GlobalAssert {
  private final ProbeDriver driver;
  private final String name;
  private final Optional<Object> key;

  GlobalAssert(ProbeDriver driver, String name) {
    this(driver, name, Optional.empty());
    boolean declared =
        driver.run().script().declarations().stream()
            .anyMatch(it -> it instanceof Global global && global.name().equals(name));
    if (!declared) {
      throw new IllegalArgumentException(
          "the script has no global `%s`; it has %s".formatted(name, names(driver)));
    }
  }

  private GlobalAssert(ProbeDriver driver, String name, Optional<Object> key) {
    this.driver = driver;
    this.name = name;
    this.key = key;
  }

  private static List<String> names(ProbeDriver driver) {
    return driver.run().script().globals().stream().map(Global::name).toList();
  }

  /**
   * The element of an array.
   *
   * @param keys numbers ({@code int} or {@code long}) and strings
   */
  public GlobalAssert at(Object... keys) {
    List<Object> parts = Stream.of(keys).map(GlobalAssert::part).toList();
    return new GlobalAssert(driver, name, Optional.of(parts.size() == 1 ? parts.get(0) : parts));
  }

  private static Object part(Object key) {
    if (key instanceof Number number) {
      return number.longValue();
    }
    return ByteString.of(String.valueOf(Objects.requireNonNull(key, "key")));
  }

  /** It is this number. */
  public GlobalAssert isEqualTo(long value) {
    Cell cell = cell();
    if (!(cell instanceof Cell.OfLong number) || number.value != value) {
      throw failure("%d".formatted(value), ValueText.of(cell));
    }
    return this;
  }

  /** It is this string. */
  public GlobalAssert isEqualTo(String value) {
    Cell cell = cell();
    ByteString wanted = ByteString.of(value);
    if (!(cell instanceof Cell.OfString string) || !string.value.equals(wanted)) {
      throw failure(ValueText.quoted(wanted), ValueText.of(cell));
    }
    return this;
  }

  /** The array has so many elements. */
  public GlobalAssert hasSize(int size) {
    int elements = array().keys().size();
    if (elements != size) {
      throw failure(size + " elements", elements + " elements");
    }
    return this;
  }

  /** The array has no elements. */
  public GlobalAssert isEmpty() {
    return hasSize(0);
  }

  /** The array has this element. */
  public GlobalAssert contains(Object... keys) {
    return at(keys).exists(true, this);
  }

  /** The array lacks this element. */
  public GlobalAssert doesNotContain(Object... keys) {
    return at(keys).exists(false, this);
  }

  private GlobalAssert exists(boolean wanted, GlobalAssert whole) {
    boolean found = array().find(key.orElseThrow()) != null;
    if (found != wanted) {
      throw failure(wanted ? "an element" : "no element", found ? "one" : "none");
    }
    return whole;
  }

  /** So many values were added, {@code @count}. */
  public GlobalAssert hasCount(long count) {
    return has("@count", Statistic::count, count);
  }

  /** {@code @sum}. */
  public GlobalAssert hasSum(long sum) {
    return has("@sum", Statistic::sum, sum);
  }

  /** {@code @min}. */
  public GlobalAssert hasMin(long min) {
    return has("@min", Statistic::min, min);
  }

  /** {@code @max}. */
  public GlobalAssert hasMax(long max) {
    return has("@max", Statistic::max, max);
  }

  /** {@code @avg}, which SystemTap rounds down. */
  public GlobalAssert hasAverage(long average) {
    return has("@avg", Statistic::avg, average);
  }

  /** Back to the run, for one more assertion. */
  public ProbeAssert and() {
    return new ProbeAssert(driver);
  }

  private GlobalAssert has(String what, ToLongFunction<Statistic> of, long value) {
    if (!(cell() instanceof Cell.OfStatistic statistic)) {
      throw failure("a statistic", ValueText.of(cell()));
    }
    boolean empty = statistic.value.count() == 0 && !what.equals("@count") && !what.equals("@sum");
    if (empty || of.applyAsLong(statistic.value) != value) {
      throw failure(what + "=" + value, ValueText.of(statistic.value));
    }
    return this;
  }

  private Cell cell() {
    if (key.isPresent()) {
      Cell found = array().find(key.get());
      if (found == null) {
        throw failure("an element", "none");
      }
      return found;
    }
    return driver
        .run()
        .globals()
        .scalar(name)
        .orElseThrow(
            () -> new IllegalArgumentException("`" + name + "` is an array: say which `at(..)`"));
  }

  private ArrayStore array() {
    return driver
        .run()
        .globals()
        .array(name)
        .orElseThrow(() -> new IllegalArgumentException("`" + name + "` is not an array"));
  }

  private AssertionError failure(String expected, String found) {
    String what = key.map(it -> name + "[" + ValueText.ofKey(it) + "]").orElse(name);
    List<String> facts = List.of("expected: " + expected, "found:    " + found);
    return new AssertionError(
        RunReport.of(driver.run(), "`" + what + "` is not as expected:", facts));
  }
}
