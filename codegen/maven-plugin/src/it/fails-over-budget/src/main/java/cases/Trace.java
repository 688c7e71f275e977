package cases;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

public final class Trace implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(onFunctionReturn().print("%d\n", lineno()));
  }
}
