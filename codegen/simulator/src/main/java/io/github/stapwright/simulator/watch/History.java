package io.github.stapwright.simulator.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The last things that happened, each with what the script wrote then. */
final class History {
  private static final int KEPT = 20;

  private final Deque<Moment> moments = new ArrayDeque<>();
  private long forgotten;

  void add(Duration time, String what) {
    if (moments.size() == KEPT) {
      moments.removeFirst();
      forgotten++;
    }
    moments.addLast(new Moment(time, what));
  }

  void addPause(Duration time, Duration length) {
    add(time, "pause of " + length.toNanos() / 1000 + " us");
  }

  void printed(String text) {
    moments.getLast().printed.append(text);
  }

  /** The moments with their columns aligned. */
  List<String> lines() {
    int timeWidth = width(moments.stream().map(Moment::time).toList());
    int whatWidth = width(moments.stream().map(Moment::what).toList());
    List<String> lines = new ArrayList<>();
    if (forgotten > 0) {
      lines.add("... %d earlier ones".formatted(forgotten));
    }
    moments.forEach(it -> lines.addAll(it.lines(timeWidth, whatWidth)));
    return lines;
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Something that happened. */
  private static final class Moment {
    private final String time;
    private final String what;
    private final StringBuilder printed = new StringBuilder();

    Moment(Duration time, String what) {
      this.time = Long.toString(time.toNanos() / 1000);
      this.what = what;
    }

    String time() {
      return time;
    }

    String what() {
      return what;
    }

    List<String> lines(int timeWidth, int whatWidth) {
      List<String> texts = printed.toString().lines().toList();
      List<String> lines = new ArrayList<>();
      String head = (" ".repeat(timeWidth - time.length()) + time) + " us  " + what;
      if (texts.isEmpty()) {
        return List.of(head);
      }
      String format = "%-" + (timeWidth + 5 + whatWidth) + "s  | %s";
      for (String text : texts) {
        lines.add(String.format(Locale.ROOT, format, lines.isEmpty() ? head : "", text));
      }
      return lines;
    }
  }
}
