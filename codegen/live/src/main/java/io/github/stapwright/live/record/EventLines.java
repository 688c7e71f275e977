package io.github.stapwright.live.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lines that the recorder left, one series of files per process, brought into one order. */
final class EventLines {
  // A thread may be stopped between looking at the clock and writing: lines are nearly in order.
  private static final int OUT_OF_ORDER = 4096;

  private EventLines() {}

  /** Writes the lines of all files in {@code folder}, by time, and counts them. */
  static void merge(Path folder, OutputStream out, EventCounts counts) throws IOException {
    List<Series> all = series(folder);
    try {
      merge(all, out, counts);
    } finally {
      for (Series series : all) {
        series.close();
      }
    }
  }

  private static void merge(List<Series> all, OutputStream out, EventCounts counts)
      throws IOException {
    PriorityQueue<Series> heads = new PriorityQueue<>(Comparator.comparing(it -> it.head));
    for (Series series : all) {
      if (series.advance()) {
        heads.add(series);
      }
    }
    PriorityQueue<Line> sorted = new PriorityQueue<>();
    long count = 0;
    while (!heads.isEmpty()) {
      Series next = heads.remove();
      counts.add(next.head.text);
      sorted.add(new Line(next.head.microseconds, count++, next.head.text));
      if (next.advance()) {
        heads.add(next);
      }
      if (sorted.size() > OUT_OF_ORDER) {
        out.write(sorted.remove().text);
      }
    }
    while (!sorted.isEmpty()) {
      out.write(sorted.remove().text);
    }
  }

  private static List<Series> series(Path folder) throws IOException {
    Map<String, List<Path>> byProcess = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(it -> it.getFileName().toString().endsWith(".events"))
          .sorted()
          .forEach(
              it -> {
                String pid = it.getFileName().toString().split("\\.")[0];
                byProcess.computeIfAbsent(pid, unused -> new ArrayList<>()).add(it);
              });
    }
    return byProcess.values().stream().map(Series::new).toList();
  }

  /** One line with its end. */
  private static final class Line implements Comparable<Line> {
    private final long microseconds;
    private final long number;
    private final byte[] text;

    Line(long microseconds, long number, byte[] text) {
      this.microseconds = microseconds;
      this.number = number;
      this.text = text;
    }

    @Override
    public int compareTo(Line other) {
      int byTime = Long.compare(microseconds, other.microseconds);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  /** The files of one process; what is behind the last line of a file is filled with NULs. */
  private static final class Series implements AutoCloseable {
    private final List<Path> files;
    private int next;
    private InputStream in = InputStream.nullInputStream();
    private Line head = new Line(0, 0, new byte[0]);

    Series(List<Path> files) {
      this.files = files;
    }

    boolean advance() throws IOException {
      while (true) {
        byte[] text = line();
        if (text.length > 0) {
          head = new Line(microseconds(text), 0, text);
          return true;
        }
        close();
        if (next == files.size()) {
          return false;
        }
        in = new BufferedInputStream(Files.newInputStream(files.get(next++)), 1 << 16);
      }
    }

    /** A whole line, or nothing: a process may have been killed in the middle of one. */
    private byte[] line() throws IOException {
      ByteArrayOutputStream text = new ByteArrayOutputStream(160);
      for (int value = in.read(); value > 0; value = in.read()) {
        text.write(value);
        if (value == '\n') {
          return text.toByteArray();
        }
      }
      return new byte[0];
    }

    /** The number behind the key {@code us}, with which the recorder begins each line. */
    private static long microseconds(byte[] text) {
      long value = 0;
      for (int at = "{\"us\":".length(); text[at] >= '0' && text[at] <= '9'; at++) {
        value = value * 10 + text[at] - '0';
      }
      return value;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
