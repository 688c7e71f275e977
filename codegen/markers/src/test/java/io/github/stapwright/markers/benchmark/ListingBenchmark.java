package io.github.stapwright.markers.benchmark;

import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.listing.MarkerListing;
import io.github.stapwright.markers.target.TargetResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The markers of this JDK's {@code libjvm.so}: listed by us, and by a process of readelf. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ListingBenchmark {
  private final String library =
      Path.of(System.getProperty("java.home"), "lib/server/libjvm.so").toString();

  /** Resolved, read and written as text. */
  @Benchmark
  public String listing() throws Exception {
    return new MarkerListing(TargetResolver.resolve(library), List.of()).text();
  }

  /** {@code readelf -n}, its start included. */
  @Benchmark
  public String readelf() throws Exception {
    return Oracle.run(List.of("readelf", "-n", library));
  }
}
