import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

public final class Returns implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(onFunctionReturn().where(file("test.py")).print("%s\n", funcname()));
  }
}
