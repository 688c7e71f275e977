package io.github.stapwright.live.run;

import io.github.stapwright.live.EventLog;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventWriter;
import io.github.stapwright.simulator.event.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A recording that grows while a script runs. */
final class EventFile implements EventLog, AutoCloseable {
  private final EventWriter writer;

  EventFile(Path file, OutputStream out, Recording recording) throws IOException {
    boolean isPacked = file.toString().endsWith(".gz");
    writer = new EventWriter(isPacked ? new GZIPOutputStream(out, 1 << 16) : out);
    writer.write(recording);
  }

  @Override
  public void write(Event event) throws IOException {
    writer.write(event);
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
