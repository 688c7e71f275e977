package mine;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** Every call in {@code test.py}. */
public final class Calls implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(
        onFunctionEntry().print("%s:%d\n", funcname(), lineno()));
  }
}
