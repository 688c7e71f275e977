package io.github.stapwright.report.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Output;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.event.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the globals of a run when it ends, and at each multiple of a time of its clock: one JSON
 * object a line. Of times that pass at once, because nothing happens in them, each has its line.
 */
public final class ValueLog implements Observer, AutoCloseable {
  private final ValueTaker taker;
  private final JsonGenerator json;
  private final long every;
  private @Nullable Simulation run;
  private long next;

  /**
   * A log of a run that has not begun.
   *
   * @param out is left open
   * @param every nothing for the end alone; a positive time
   * @throws IOException if nothing can be written
   */
  public ValueLog(ValueTaker taker, OutputStream out, Optional<Duration> every) throws IOException {
    this.taker = taker;
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
    this.every = every.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    this.next = this.every;
  }

  @Override
  public Output output(Output output) {
    return output;
  }

  @Override
  public void begins(Simulation begun) {
    run = begun;
  }

  @Override
  public void happens(Event event) {
    // Only the clock matters.
  }

  @Override
  public long nextLook() {
    return next;
  }

  @Override
  public void looks(long time) {
    write(false);
    next = every > Long.MAX_VALUE - next ? Long.MAX_VALUE : next + every;
  }

  @Override
  public void ended(RunOutcome outcome) {
    write(true);
  }

  private void write(boolean atEnd) {
    try {
      new ValuesWriter(json).write(taker.take(Objects.requireNonNull(run), atEnd));
      json.writeRaw('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
