package cases;

import static io.github.stapwright.dsl.Python.onGcStart;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** A probe class of a user that does not come to an end while {@code SLEEPS} is set. */
public final class Sleeping implements ProbeScript {
  @Override
  public Probes probes() {
    if (System.getenv("SLEEPS") != null) {
      System.err.println("up");
      sleep();
    }
    return Probes.of(onGcStart().print("x\n"));
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
