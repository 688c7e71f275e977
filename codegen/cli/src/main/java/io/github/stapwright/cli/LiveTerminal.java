package io.github.stapwright.cli;

import io.github.stapwright.live.LiveOutput;
import io.github.stapwright.model.ByteString;
import java.util.Locale;

/**
 * What a live script prints goes to the terminal as it happens; while it prints nothing, a line on
 * standard error says that something comes.
 */
final class LiveTerminal implements LiveOutput, AutoCloseable {
  private static final String BACK = "\r\u001b[K";
  private static final long QUIET_NANOS = 1_000_000_000L;

  private final Terminal terminal;
  private final SimulationOutput output;
  private boolean printed;
  private boolean shown;
  private long lastSaid = System.nanoTime();
  private long lastEvents;

  LiveTerminal(Terminal terminal) {
    this.terminal = terminal;
    this.output = new SimulationOutput(terminal);
  }

  /** A line of our own on standard error. */
  void say(String sentence) {
    terminal.err().print("stapwright: " + sentence + "\n");
    terminal.err().flush();
  }

  @Override
  public void print(ByteString text) {
    hide();
    printed = true;
    output.print(text);
  }

  @Override
  public void message(ByteString line) {
    hide();
    output.message(line);
  }

  @Override
  public void flush() {
    if (printed) {
      output.requireReader();
      printed = false;
      lastSaid = System.nanoTime();
    }
  }

  @Override
  public void idle(long events, long lost) {
    long now = System.nanoTime();
    if (!terminal.watched() || now - lastSaid < QUIET_NANOS) {
      return;
    }
    double rate = (events - lastEvents) * 1e9 / (now - lastSaid);
    String line = String.format(Locale.ROOT, "%s%,d events, %,.0f a second", BACK, events, rate);
    terminal.err().print(lost == 0 ? line : line + String.format(Locale.ROOT, ", %,d lost", lost));
    terminal.err().flush();
    shown = true;
    lastSaid = now;
    lastEvents = events;
  }

  private void hide() {
    if (shown) {
      terminal.err().print(BACK);
      terminal.err().flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    hide();
  }
}
