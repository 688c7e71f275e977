package io.github.stapwright.simulator.value;

import java.util.function.IntToLongFunction;

/** A printed histogram, as SystemTap draws it: 50 columns, runs of empty rows left out. */
public final class HistogramText {
  private static final int WIDTH = 50;
  private static final int ELISION = 2;

  private final long[] counts;
  private final IntToLongFunction label;
  private final boolean linear;
  private int low;
  private int high;
  private int labelWidth;
  private long scale;

  private HistogramText(long[] counts, IntToLongFunction label, boolean linear) {
    this.counts = counts;
    this.label = label;
    this.linear = linear;
  }

  /** {@code print(@hist_log(statistic))}. */
  public static String log(Statistic statistic) {
    return new HistogramText(statistic.logBuckets(), Statistic::logLabel, false).text();
  }

  /** {@code print(@hist_linear(statistic, low, high, step))}. */
  public static String linear(Statistic statistic, LinearShape shape) {
    IntToLongFunction label = bucket -> shape.low() + (bucket - 1L) * shape.step();
    return new HistogramText(statistic.linearBuckets(), label, true).text();
  }

  private String text() {
    chooseRows();
    chooseWidths();
    StringBuilder text = new StringBuilder();
    text.append(right("value", labelWidth))
        .append(" |")
        .append("-".repeat(WIDTH))
        .append(" count\n");
    boolean elided = false;
    for (int row = low; row <= high; row++) {
      if (isSurroundedByNothing(row)) {
        elided = true;
        continue;
      }
      if (elided) {
        text.append(" ".repeat(labelWidth)).append(" ~\n");
        elided = false;
      }
      append(text, row);
    }
    return text.append('\n').toString();
  }

  private void chooseRows() {
    low = 0;
    while (low < counts.length - 1 && counts[low] == 0) {
      low++;
    }
    high = counts.length - 1;
    while (high > low && counts[high] == 0) {
      high--;
    }
    if (linear) {
      low = Math.max(low - ELISION, 0);
      high = Math.min(high + ELISION, counts.length - 1);
      low = low == 0 && counts[0] == 0 ? 1 : low;
      high = high == counts.length - 1 && counts[high] == 0 ? high - 1 : high;
    } else {
      low = widenDown(low);
      high = Math.min(high + ELISION, counts.length - 1);
    }
  }

  private int widenDown(int row) {
    int zero = counts.length / 2;
    return row >= zero ? Math.max(row - ELISION, zero) : Math.max(row - ELISION, 0);
  }

  private void chooseWidths() {
    long most = 0;
    for (long count : counts) {
      most = Math.max(most, count);
    }
    scale = most > WIDTH ? (most + WIDTH - 1) / WIDTH : 1;
    labelWidth = Math.max(5, Math.max(rowLabel(low).length(), rowLabel(high).length()));
  }

  private boolean isSurroundedByNothing(int row) {
    int from = Math.max(row - ELISION, low);
    int to = Math.min(row + ELISION, high);
    for (int near = from; near <= to; near++) {
      if (counts[near] != 0) {
        return false;
      }
    }
    return true;
  }

  private void append(StringBuilder text, int row) {
    int bar = (int) (counts[row] / scale);
    long most = 0;
    for (long count : counts) {
      most = Math.max(most, count);
    }
    int width = WIDTH - bar + 1 + Long.toString(most).length();
    text.append(right(rowLabel(row), labelWidth)).append(" |").append("@".repeat(bar));
    text.append(right(Long.toString(counts[row]), width)).append('\n');
  }

  private String rowLabel(int row) {
    if (linear && row == 0) {
      return "<" + label.applyAsLong(1);
    }
    if (linear && row == counts.length - 1) {
      return ">" + label.applyAsLong(row - 1);
    }
    return Long.toString(label.applyAsLong(row));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(width - text.length(), 0)) + text;
  }
}
