package io.github.stapwright.testkit.benchmark;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A test class with twenty scenarios beside a test class with nothing in it, each once in a fresh
 * virtual machine, as a build runs them.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class KitBenchmark {

  /** JUnit alone. */
  @Benchmark
  public long emptyClass() {
    return succeeded(NothingAtAll.class);
  }

  /** With the kit. */
  @Benchmark
  public long twentyScenarios() {
    return succeeded(TwentyScenarios.class);
  }

  private static long succeeded(Class<?> tests) {
    Launcher launcher = LauncherFactory.create();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    launcher.execute(request, summary);
    if (summary.getSummary().getTotalFailureCount() > 0) {
      throw new IllegalStateException("a scenario failed");
    }
    return summary.getSummary().getTestsSucceededCount();
  }
}
