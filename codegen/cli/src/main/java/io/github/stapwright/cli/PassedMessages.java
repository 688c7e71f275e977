package io.github.stapwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes on what SystemTap and the traced program write to standard error: every byte as it is and
 * as soon as it comes. Before the end of a line that is a message of SystemTap's, what it means is
 * put in.
 */
final class PassedMessages implements Runnable {
  /** A message of SystemTap's is shorter; what follows in a longer line is only passed on. */
  private static final int LONGEST_MESSAGE = 8192;

  private static final int CHUNK = 65_536;

  private final InputStream from;
  private final PrintStream to;
  private final StapMessages messages;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final AtomicLong passed = new AtomicLong();

  PassedMessages(InputStream from, PrintStream to, StapMessages messages) {
    this.from = from;
    this.to = to;
    this.messages = messages;
  }

  /** How many bytes there were so far. */
  long passed() {
    return passed.get();
  }

  @Override
  public void run() {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
        pass(chunk, count);
        passed.addAndGet(count);
      }
    } catch (IOException closed) {
      // SystemTap has ended, and its stream with it.
    }
  }

  private void pass(byte[] chunk, int count) {
    int begun = 0;
    for (int end = next(chunk, 0, count); end < count; end = next(chunk, begun, count)) {
      keep(chunk, begun, end);
      to.write(chunk, begun, end - begun);
      to.print(messages.meaning(line.toString(StandardCharsets.UTF_8)));
      to.write('\n');
      line.reset();
      begun = end + 1;
    }
    keep(chunk, begun, count);
    to.write(chunk, begun, count - begun);
    to.flush();
  }

  private static int next(byte[] chunk, int from, int count) {
    int at = from;
    while (at < count && chunk[at] != '\n') {
      at++;
    }
    return at;
  }

  private void keep(byte[] chunk, int begun, int end) {
    line.write(
        chunk,
        begun,
        Math.min(end - begun, LONGEST_MESSAGE - Math.min(line.size(), LONGEST_MESSAGE)));
  }
}
