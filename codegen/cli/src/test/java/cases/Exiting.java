package cases;

import static io.github.stapwright.dsl.Python.onFunctionEntry;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** Ends the build from another thread, where it is told to. */
public final class Exiting implements ProbeScript {
  @Override
  public Probes probes() {
    if (System.getenv("SLEEPS") != null) {
      Thread other = new Thread(() -> System.exit(0));
      other.start();
      join(other);
    }
    return Probes.of(onFunctionEntry().print("x\n"));
  }

  private static void join(Thread other) {
    try {
      other.join();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
