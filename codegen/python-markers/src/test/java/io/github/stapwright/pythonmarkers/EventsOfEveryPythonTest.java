package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every event of {@code shapes.py} on every interpreter of the machine, in both forms of the
 * library, is that of CPython 3.9's own markers as real SystemTap recorded them, but for what
 * {@code differences.txt} names.
 */
class EventsOfEveryPythonTest {
  private static final String PROGRAM = "shapes.py";

  @TempDir private Path folder;

  @Test
  void areThoseOfPython39ButForTheNamedDifferences() throws Exception {
    Tracer.required();
    List<String> reference = lines("shapes-native-3.9.txt");
    Differences differences = Differences.read();
    Map<String, List<String>> expected = new TreeMap<>();
    Map<String, List<String>> found = new TreeMap<>();
    for (Map.Entry<String, List<String>> each : traced().entrySet()) {
      String python = each.getKey().split(" ")[1];
      expected.put(each.getKey(), differences.on(Interpreters.minor(python)));
      found.put(each.getKey(), Hunks.between(reference, each.getValue()));
      assertThat(balance(each.getValue())).as(each.getKey()).isZero();
    }
    assertThat(found).isNotEmpty().isEqualTo(expected);
  }

  /** By form and interpreter, such as {@code PLAIN 3.13}. */
  private Map<String, List<String>> traced() throws Exception {
    MarkerFolder plain = PythonMarkers.forThisMachine().plain().write(folder.resolve("p"));
    MarkerFolder compiled = PythonMarkers.forThisMachine().compiled().write(folder.resolve("c"));
    Map<String, Path> places = new HashMap<>();
    List<String> lines;
    String script = script(plain.library()) + script(compiled.library());
    try (Tracer tracer = Tracer.of(folder, script)) {
      for (MarkerFolder form : List.of(plain, compiled)) {
        for (Map.Entry<String, Path> python : Interpreters.all().entrySet()) {
          Path own = Files.createDirectory(folder.resolve(places.size() + ""));
          places.put(form.form() + " " + python.getKey(), Ran.program(PROGRAM, own));
          Ran ran =
              Ran.of(
                  form.environment(Map.of()),
                  python.getValue(),
                  "-W",
                  "ignore",
                  own.resolve(PROGRAM));
          assertThat(ran).isEqualTo(new Ran(0, "", ""));
        }
      }
      lines = tracer.stop();
    }
    Map<String, List<String>> events = new TreeMap<>();
    places.forEach((name, place) -> events.put(name, of(place, lines)));
    return events;
  }

  private static String script(Path library) {
    return line(library, "function__entry", "=>") + line(library, "function__return", "<=");
  }

  // Time first: bpftrace reads one processor's events after the other's.
  private static String line(Path library, String marker, String sign) {
    return "usdt:"
        + library
        + ":python:"
        + marker
        + " { printf(\"%llu %s\\t"
        + sign
        + " %s %d\\n\", nsecs, str(arg0), str(arg1), (int32) arg2); }\n";
  }

  private static List<String> of(Path place, List<String> lines) {
    return lines.stream()
        .filter(it -> it.contains(" " + place + "\t"))
        .sorted(Comparator.comparingLong(it -> Long.parseLong(it.substring(0, it.indexOf(' ')))))
        .map(it -> it.substring(it.indexOf('\t') + 1))
        .toList();
  }

  private static long balance(List<String> events) {
    return events.stream().mapToInt(it -> it.startsWith("=>") ? 1 : -1).sum();
  }

  static List<String> lines(String name) throws Exception {
    try (var stream = EventsOfEveryPythonTest.class.getResourceAsStream(name)) {
      return Arrays.asList(new String(stream.readAllBytes()).split("\n"));
    }
  }
}
