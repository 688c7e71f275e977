package io.github.stapwright.simulator.benchmark;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.regex.Pattern;

/** What the scripts do, written by hand without a thought for SystemTap. */
final class PlainJava {
  private static final Pattern ONE_FILE = Pattern.compile("^(.*/)?module7[.]py$");
  private static final Pattern FILES = Pattern.compile("^(.*/)?module[0-9]+[.]py$");

  private final Map<String, LongSummaryStatistics> lines = new HashMap<>();
  private final LongSummaryStatistics all = new LongSummaryStatistics();
  private int depth;

  long count(List<Event> events) {
    long count = 0;
    for (Event event : events) {
      if (isCall(event) && ONE_FILE.matcher(text(event, 0)).find()) {
        count++;
      }
    }
    return count;
  }

  long trace(List<Event> events) {
    long bytes = 0;
    for (Event event : events) {
      String file = text(event, 0);
      if (FILES.matcher(file).find()) {
        bytes += line(event, file).getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return bytes;
  }

  private String line(Event event, String file) {
    boolean enters = isEntry(event);
    String indent = " ".repeat(enters ? depth++ : --depth);
    String time = String.valueOf(event.microseconds());
    return " ".repeat(Math.max(0, 6 - time.length()))
        + time
        + " "
        + event.execname()
        + "("
        + event.tid()
        + "):"
        + indent
        + (enters ? " => " : " <= ")
        + text(event, 1)
        + " in "
        + file
        + ":"
        + number(event)
        + "\n";
  }

  long aggregate(List<Event> events) {
    for (Event event : events) {
      if (isCall(event)) {
        lines
            .computeIfAbsent(text(event, 1), it -> new LongSummaryStatistics())
            .accept(number(event));
        all.accept(number(event));
      }
    }
    return all.getCount();
  }

  private static boolean isCall(Event event) {
    return event.marker().startsWith("function__");
  }

  private static boolean isEntry(Event event) {
    return event.marker().equals("function__entry");
  }

  private static String text(Event event, int argument) {
    ByteString value = ((EventArgument.Text) event.arguments().get(argument)).value();
    return value.utf8();
  }

  private static long number(Event event) {
    return ((EventArgument.Number) event.arguments().get(2)).value();
  }
}
