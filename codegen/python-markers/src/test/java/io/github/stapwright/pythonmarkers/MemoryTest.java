package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.elf.ElfFile;
import io.github.stapwright.markers.elf.MarkerNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What valgrind says of the library while it fires all eight markers. */
class MemoryTest {
  private static final Pattern SUMMARY = Pattern.compile("ERROR SUMMARY: (\\d+) errors");
  private static final Pattern DATA = Pattern.compile("\\.probes +PROGBITS +(\\w+) +(\\w+)");

  @TempDir private Path folder;

  @Test
  void thereIsNoErrorThatThePythonItselfHasNot() throws Exception {
    Oracle.tool("valgrind");
    Oracle.tool("readelf");
    MarkerFolder markers = PythonMarkers.forThisMachine().compiled().write(folder.resolve("c"));
    Path program = Ran.program("everything.py", folder);
    raiseSemaphores(markers.library());
    List<Path> pythons = Interpreters.two();
    Path python = pythons.get(pythons.size() - 1);
    int own = errors(Map.of(), python, program);
    assertThat(errors(markers.environment(Map.of()), python, program)).isEqualTo(own);
  }

  /** As if all were traced from the start: valgrind runs no breakpoints. */
  private static void raiseSemaphores(Path library) throws Exception {
    Matcher data = DATA.matcher(Oracle.run(List.of("readelf", "-SW", library.toString())));
    assertThat(data.find()).isTrue();
    long moved = Long.parseLong(data.group(1), 16) - Long.parseLong(data.group(2), 16);
    byte[] bytes = Files.readAllBytes(library);
    for (MarkerNote note : ElfFile.read(library).notes()) {
      bytes[(int) (note.semaphore() - moved)] = 1;
    }
    Files.write(library, bytes);
  }

  private static int errors(Map<String, String> variables, Path python, Path program)
      throws Exception {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("PYTHONMALLOC", "malloc");
    Ran ran =
        Ran.of(
            environment,
            "valgrind",
            "--child-silent-after-fork=yes",
            "--leak-check=no",
            python,
            "-W",
            "ignore",
            program);
    Matcher summary = SUMMARY.matcher(ran.err());
    if (ran.status() != 0 || !summary.find()) {
      throw new IOException(ran.err());
    }
    return Integer.parseInt(summary.group(1));
  }
}
