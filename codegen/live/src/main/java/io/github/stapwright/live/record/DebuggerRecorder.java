package io.github.stapwright.live.record;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records the real markers of any program through gdb, which sets their semaphores and needs no
 * root; slow (some tenth of a millisecond each), and the first process only.
 *
 * <p>A note in a binary does not say which argument is a string: providers say it. CPython's is
 * known; arguments of others are numbers unless their description is given.
 */
public final class DebuggerRecorder {
  // gdb writes to its standard output, which is the program's: the program gets copies, 3 and 4.
  private static final String START = "exec 3>&1 4>&2 >/dev/null; exec gdb \"$@\"";

  private final Set<String> markers = new TreeSet<>();
  private final Set<String> strings = new TreeSet<>();

  /**
   * Records the markers of {@code only}, {@code PROVIDER:NAME} or the name of one of CPython's; all
   * but the C library's if it is empty.
   *
   * @param described providers whose string arguments are read as strings, besides CPython's
   */
  public DebuggerRecorder(Collection<String> only, Collection<Provider> described) {
    only.forEach(it -> markers.add(it.contains(":") ? it : "python:" + it));
    describe(Registry.cpython().asProvider());
    described.forEach(this::describe);
  }

  private void describe(Provider provider) {
    for (DeclaredMarker marker : provider.markers()) {
      for (int index = 0; index < marker.arguments().size(); index++) {
        if (marker.arguments().get(index).kind() == DeclaredArgument.Kind.STRING) {
          strings.add(provider.name() + ":" + marker.name() + ":" + index);
        }
      }
    }
  }

  /** {@link #record(List, EventOutput)} into a file. */
  public Recorded record(List<String> command, Path output) throws IOException {
    return record(command, EventOutput.of(output));
  }

  /**
   * Runs {@code command} under gdb with this process's standard streams and writes its events to
   * {@code output}.
   *
   * @throws RecordingException if gdb or the program cannot be started
   * @throws IOException if the file cannot be written
   */
  public Recorded record(List<String> command, EventOutput output) throws IOException {
    if (command.isEmpty()) {
      throw new RecordingException("there is no command; write it behind `--`");
    }
    requireProgram(command.get(0));
    requireDebugger();
    try (RecordingSession session = new RecordingSession(command, Optional.empty(), output, true)) {
      return session.run(builder(command, session.folder()));
    }
  }

  /** What runs {@code command} under gdb, whose script writes into {@code folder}. */
  ProcessBuilder builder(List<String> command, Path folder) throws IOException {
    Path script = RecordingSession.copy("markers_gdb.py", folder);
    ProcessBuilder gdb = new ProcessBuilder(words(command, script));
    gdb.environment()
        .putAll(
            Map.of(
                "STAPWRIGHT_FOLDER", folder.toString(),
                "STAPWRIGHT_MARKERS", String.join(",", markers),
                "STAPWRIGHT_STRINGS", String.join(",", strings)));
    return gdb;
  }

  /** What {@code command} and this machine lack. */
  static void requireAble(List<String> command) throws IOException {
    requireProgram(command.get(0));
    requireDebugger();
  }

  private static List<String> words(List<String> command, Path script) {
    List<String> words = new ArrayList<>(List.of("sh", "-c", START, "sh"));
    words.addAll(List.of("-nx", "-q", "-batch", "-x", script.toString(), "--args"));
    // A script is no binary: the debugger gets its interpreter.
    words.addAll(Scripts.interpreted(command).orElse(command));
    return words;
  }

  private static void requireProgram(String word) {
    if (Scripts.find(word).filter(Files::isExecutable).isEmpty()) {
      throw new RecordingException("`" + word + "` cannot be started: there is no such program");
    }
  }

  private static void requireDebugger() throws IOException {
    try {
      Process gdb =
          new ProcessBuilder("gdb", "-nx", "-batch", "-ex", "python print('able')")
              .redirectErrorStream(true)
              .start();
      gdb.getOutputStream().close();
      String answer =
          new String(gdb.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!answer.contains("able")) {
        throw new RecordingException(
            "this gdb has no Python inside; install the full `gdb` package");
      }
    } catch (IOException absent) {
      throw new RecordingException(
          "gdb is not installed (Debian, Ubuntu: `sudo apt-get install gdb`); `--via profile` needs"
              + " only the Python interpreter");
    }
  }
}
