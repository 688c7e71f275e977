package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.registry.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All eight markers traced at once, which is more than any script does. */
class AllMarkersTest {
  private static final List<String> MARKERS =
      Registry.cpython().asProvider().markers().stream().map(DeclaredMarker::name).toList();

  @TempDir private Path folder;

  @Test
  void allFireOnEveryPythonAndNoProgramNotices() throws Exception {
    Tracer.required();
    Path program = Ran.program("everything.py", folder);
    for (MarkerFolder markers :
        List.of(
            PythonMarkers.forThisMachine().plain().write(folder.resolve("p")),
            PythonMarkers.forThisMachine().compiled().write(folder.resolve("c")))) {
      try (Tracer tracer = Tracer.of(folder, script(markers))) {
        List<Path> pythons = new ArrayList<>(Interpreters.all().values());
        for (Path python : pythons) {
          Ran ran = Ran.of(markers.environment(Map.of()), python, "-W", "ignore", program);
          assertThat(ran).as(markers.form() + " " + python).isEqualTo(new Ran(0, "", ""));
        }
        Map<String, Long> counts = tracer.stopAndCount();
        for (String marker : MARKERS) {
          assertThat(counts.getOrDefault(marker, 0L)).as(marker).isPositive();
        }
        // Of what the program does: each interpreter imports it once, whatever else it imports.
        assertThat(counts.get("colorsys")).isEqualTo(pythons.size());
        assertThat(counts.get("missing")).isEqualTo(pythons.size());
        // An event of each call of ours would be one of id() or sys._getframe().
        assertThat(counts.get("audit")).isLessThan(counts.get("function__entry"));
      }
    }
  }

  private static String script(MarkerFolder markers) {
    String place = "usdt:" + markers.library() + ":python:";
    String all =
        MARKERS.stream()
            .map(it -> place + it + " { @" + it + " = count(); }\n")
            .collect(Collectors.joining());
    String imports = place + "import__find__load__done /str(arg0) == ";
    return all
        + imports
        + "\"colorsys\" && (int32) arg1 == 1/ { @colorsys = count(); }\n"
        + imports
        + "\"no_such_module\" && (int32) arg1 == 0/ { @missing = count(); }";
  }
}
