package cases;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

public final class One implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(
        onFunctionEntry().print("%d\n", funcname()));
  }
}
