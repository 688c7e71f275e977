package io.github.stapwright.report.value;

import io.github.stapwright.model.ByteString;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a global, or an element of an array, held. */
public sealed interface Value {

  /** The word for its type. */
  String type();

  /** A number. */
  record Number(long value) implements Value {
    @Override
    public String type() {
      return "number";
    }
  }

  /** A string. */
  record Text(ByteString value) implements Value {
    /** Requires the bytes. */
    public Text {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String type() {
      return "string";
    }
  }

  /**
   * A statistic.
   *
   * @param sums what it adds up to; empty if it has seen no value
   * @param log the buckets of {@code @hist_log} from the lowest that is not empty to the highest
   * @param linear the buckets of {@code @hist_linear}
   */
  record Statistic(Optional<Sums> sums, Optional<List<Bucket>> log, Optional<Linear> linear)
      implements Value {
    /** Copies the buckets. */
    public Statistic {
      Objects.requireNonNull(sums, "sums");
      log = log.map(List::copyOf);
      Objects.requireNonNull(linear, "linear");
    }

    @Override
    public String type() {
      return "statistic";
    }

    /** How many values it has seen. */
    public long count() {
      return sums.map(Sums::count).orElse(0L);
    }
  }

  /**
   * What is known of at least one value.
   *
   * @param variance as {@code @variance} tells it
   */
  record Sums(long count, long sum, long min, long max, long variance) {
    /** {@code @avg}, towards zero. */
    public long avg() {
      return sum / count;
    }
  }

  /** A bucket of {@code @hist_log}: how many values were {@code from} to {@code to}. */
  record Bucket(long from, long to, long count) {}

  /**
   * A linear histogram.
   *
   * @param counts below {@code low}, one for each step, above the last
   */
  record Linear(long low, long high, long step, List<Long> counts) {
    /** Copies the counts. */
    public Linear {
      counts = List.copyOf(counts);
    }
  }
}
