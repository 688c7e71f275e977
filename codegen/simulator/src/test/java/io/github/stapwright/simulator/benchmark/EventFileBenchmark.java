package io.github.stapwright.simulator.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.event.EventWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Events a microsecond from an event file in memory; the rival only looks at its JSON tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Ring.SIZE)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventFileBenchmark {
  private final byte[] plain = written(false);
  private final byte[] packed = written(true);

  /** Lines as they are. */
  @Benchmark
  public long reads() throws IOException {
    return read(plain);
  }

  /** Lines that are gzipped. */
  @Benchmark
  public long readsPacked() throws IOException {
    return read(packed);
  }

  /** The rival. */
  @Benchmark
  public long seesTokensOfJackson() throws IOException {
    long tokens = 0;
    try (JsonParser json = new JsonFactory().createParser(plain)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        tokens += json.getTextLength();
      }
    }
    return tokens;
  }

  private static long read(byte[] file) throws IOException {
    long sum = 0;
    try (EventReader reader = EventReader.of("ring", new ByteArrayInputStream(file))) {
      for (Optional<Event> next = reader.next(); next.isPresent(); next = reader.next()) {
        sum += next.get().microseconds();
      }
    }
    return sum;
  }

  private static byte[] written(boolean packed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packed ? new GZIPOutputStream(bytes) : bytes;
        EventWriter writer = new EventWriter(out)) {
      for (Event event : Ring.events()) {
        writer.write(event);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
