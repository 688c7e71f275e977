package cases;

import static cases.Shop.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

public final class Orders implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(onOrderPlaced().where(amount().gt(100)).print("%s %d\n", customer(), amount()));
  }
}
