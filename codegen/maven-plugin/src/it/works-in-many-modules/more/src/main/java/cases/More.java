package cases;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

public final class More implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(
        onFunctionEntry().where(file("test.py")).print("%s\n", funcname()));
  }
}
