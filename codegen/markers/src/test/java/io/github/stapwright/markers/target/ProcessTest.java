package io.github.stapwright.markers.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.AssembledProgram;
import io.github.stapwright.markers.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that see other files than this one. */
class ProcessTest {
  private static final String WAITS = "int pause(void); int main(void) { return pause(); }\n";

  private final List<Process> started = new ArrayList<>();

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void withoutLinks() throws IOException {
    folder = temporary.toRealPath();
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatIsLoadedCountsAndNotWhatASearchFinds() throws Exception {
    Path found = library(folder.resolve("found"), "first");
    Path loaded = library(folder.resolve("loaded"), "second");
    Path program =
        compiled(
            "app",
            "-Wl,--no-as-needed",
            found.toString(),
            "-Wl,--enable-new-dtags,-rpath," + found.getParent());
    assertThat(TargetResolver.resolve(program.toString()).library()).contains(found);
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    builder.environment().put("LD_LIBRARY_PATH", loaded.getParent().toString());
    ResolvedTarget target = resolved(builder, "libpython3.12");
    assertThat(target.library()).contains(loaded);
    assertThat(target.file().find("python", "second")).isPresent();
    assertThat(target.steps()).last().isEqualTo("it has " + loaded + " loaded");
  }

  @Test
  void aContainersFilesAreReachedThroughProc() throws Exception {
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.createDirectories(root.resolve("old"));
    Path program = Files.createDirectories(root.resolve("opt")).resolve("waits");
    Files.move(compiled("waits", "-static"), program);
    Oracle.tool("unshare");
    String steps =
        "mount --bind %s %s && cd %s && pivot_root . old && exec /opt/waits"
            .formatted(root, root, root);
    ResolvedTarget target =
        resolved(new ProcessBuilder("unshare", "-m", "sh", "-c", steps), "opt/waits");
    assertThat(target.markersPath().toString()).matches("/proc/[0-9]+/root/opt/waits");
    assertThat(target.steps()).first().asString().endsWith(" runs /opt/waits in a container");
  }

  private Path library(Path place, String marker) throws Exception {
    Path library = Files.createDirectories(place).resolve("libpython3.12.so.1.0");
    return AssembledProgram.with(
        library, "python", List.of(marker), "-shared", "-Wl,-soname,libpython3.12.so.1.0");
  }

  private Path compiled(String name, String... options) throws Exception {
    Oracle.tool("gcc");
    Path source = Files.writeString(folder.resolve(name + ".c"), WAITS);
    Path program = folder.resolve(name);
    List<String> command = new ArrayList<>(List.of("gcc", "-o", program.toString()));
    command.add(source.toString());
    command.addAll(List.of(options));
    Oracle.run(command);
    return program;
  }

  /** The process once it has the file mapped; a machine that forbids to make it skips the test. */
  private ResolvedTarget resolved(ProcessBuilder builder, String mapped) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    started.add(process);
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(end) && process.isAlive()) {
      if (maps(process).contains(mapped)) {
        return TargetResolver.resolve(process.pid());
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
    String output = new String(process.getInputStream().readNBytes(500), StandardCharsets.UTF_8);
    Assumptions.abort(builder.command() + " cannot be started here: " + output);
    throw new AssertionError();
  }

  private static String maps(Process process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/maps"));
    } catch (IOException ended) {
      return "";
    }
  }
}
