package io.github.stapwright.report.page;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.Output;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/** The first and the last lines that a script writes, each with its time; passes all of them on. */
final class PrintedLines implements Output {
  static final int MOST = 5_000;
  private static final int LONGEST = 500;

  private final Output output;
  private final LongSupplier clock;
  private final List<TimedLine> first = new ArrayList<>();
  private final Deque<TimedLine> last = new ArrayDeque<>();
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private long openSince = -1;
  private long total;

  PrintedLines(Output output, LongSupplier clock) {
    this.output = output;
    this.clock = clock;
  }

  @Override
  public void print(ByteString text) {
    output.print(text);
    for (int index = 0; index < text.size(); index++) {
      if (text.at(index) == '\n') {
        end();
      } else {
        append(text.at(index));
      }
    }
  }

  private void append(int character) {
    if (openSince < 0) {
      openSince = clock.getAsLong();
    }
    if (open.size() <= LONGEST) {
      open.write(character);
    }
  }

  private void end() {
    long began = openSince < 0 ? clock.getAsLong() : openSince;
    add(new TimedLine(began, false, cut(open.toString(StandardCharsets.UTF_8))));
    open.reset();
    openSince = -1;
  }

  @Override
  public void message(ByteString line) {
    output.message(line);
    add(new TimedLine(clock.getAsLong(), true, cut(line.utf8())));
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private void add(TimedLine line) {
    total++;
    if (first.size() < MOST) {
      first.add(line);
      return;
    }
    if (last.size() == MOST) {
      last.removeFirst();
    }
    last.addLast(line);
  }

  /** Takes the last line, which may lack its end. */
  void finish() {
    if (openSince >= 0) {
      end();
    }
  }

  /** How many lines there were. */
  long total() {
    return total;
  }

  /** The first lines. */
  List<TimedLine> first() {
    return first;
  }

  /** The last lines; what is between those and the first is forgotten. */
  List<TimedLine> last() {
    return List.copyOf(last);
  }
}
