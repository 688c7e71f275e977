package io.github.stapwright.simulator.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What each kind of work costs on some machine. A table has a line for each kind: its word,
 * nanoseconds of the program, of the reader, and the multiple of an empty handler, with tabs
 * between them; lines that begin with {@code #} say where it was measured.
 */
public final class PriceList {
  private static final int COLUMNS = 4;

  private final Map<Work, Price> prices;
  private final List<String> origin;

  /**
   * A list.
   *
   * @param prices of every kind of work
   * @param origin where it was measured, in lines for people
   */
  public PriceList(Map<Work, Price> prices, List<String> origin) {
    this.prices = new EnumMap<>(prices);
    this.origin = List.copyOf(origin);
    for (Work work : Work.values()) {
      if (!prices.containsKey(work)) {
        throw new IllegalArgumentException("there is no price for `" + work.word() + "`");
      }
    }
  }

  /** The list that ships with the project. */
  public static PriceList shipped() {
    try (InputStream in = PriceList.class.getResourceAsStream("costs.tsv")) {
      if (in == null) {
        throw new IllegalStateException("costs.tsv is missing");
      }
      return parse("costs.tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The list that {@code text} holds.
   *
   * @param file what messages call it
   * @throws IllegalArgumentException with file and line, if it is none
   */
  public static PriceList parse(String file, String text) {
    Map<Work, Price> prices = new EnumMap<>(Work.class);
    List<String> origin = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("#")) {
        origin.add(line.substring(1).strip());
      } else if (!line.isBlank()) {
        add(prices, file + ":" + number, line.split("\t", -1));
      }
    }
    try {
      return new PriceList(prices, origin);
    } catch (IllegalArgumentException incomplete) {
      throw new IllegalArgumentException(file + ": " + incomplete.getMessage(), incomplete);
    }
  }

  private static void add(Map<Work, Price> prices, String place, String[] cells) {
    Work work =
        Work.of(cells[0])
            .orElseThrow(
                () -> new IllegalArgumentException(place + ": no work is called " + cells[0]));
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(place + ": a line has four cells, with tabs between them");
    }
    prices.put(
        work, new Price(number(place, cells[1]), number(place, cells[2]), number(place, cells[3])));
  }

  private static double number(String place, String cell) {
    try {
      double number = Double.parseDouble(cell);
      if (number >= 0 && number < 1e12) {
        return number;
      }
    } catch (NumberFormatException none) {
      // Told below.
    }
    throw new IllegalArgumentException(place + ": `" + cell + "` is no price");
  }

  /** Where it was measured, in lines for people. */
  public List<String> origin() {
    return origin;
  }

  /** The price of one kind of work. */
  public Price of(Work work) {
    return Objects.requireNonNull(prices.get(work));
  }

  /** The price of all of it. */
  public Price of(WorkCount count) {
    Price sum = Price.NOTHING;
    for (Work work : Work.values()) {
      sum = sum.plus(of(work).times(count.of(work)));
    }
    return sum;
  }

  /** The table. */
  public String text() {
    StringBuilder text = new StringBuilder();
    origin.forEach(it -> text.append("# ").append(it).append('\n'));
    for (Work work : Work.values()) {
      Price price = of(work);
      text.append(work.word());
      for (double cell : new double[] {price.program(), price.reader(), price.handler()}) {
        text.append('\t').append(String.format(Locale.ROOT, "%.2f", cell));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
