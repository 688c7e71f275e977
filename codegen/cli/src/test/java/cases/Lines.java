package cases;

import static io.github.stapwright.dsl.Python.file;
import static io.github.stapwright.dsl.Python.lineno;
import static io.github.stapwright.dsl.Python.onLine;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** A probe class of a user, compiled for the tests of {@code generate}. */
public final class Lines implements ProbeScript {
  @Override
  public Probes probes() {
    return Probes.of(onLine().where(file("test.py")).print("%d\n", lineno()));
  }
}
