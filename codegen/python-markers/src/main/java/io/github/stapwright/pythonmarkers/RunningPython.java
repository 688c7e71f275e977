package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs already: CPython 3.14 and later are asked to load the markers themselves
 * ({@code sys.remote_exec}), earlier ones are made to by gdb, which stops them for about a second.
 */
public final class RunningPython {
  private static final RuntimeVersion FIRST_REMOTE = new RuntimeVersion(3, 14);
  private static final int SECONDS = 60;
  private static final int LOADED_WITHIN_TENTHS = 50;

  private final long pid;
  private final ResolvedTarget interpreter;

  private RunningPython(long pid, ResolvedTarget interpreter) {
    this.pid = pid;
    this.interpreter = interpreter;
  }

  /**
   * The process with that id.
   *
   * @throws PythonMarkersException if it is in a container, which has other files
   * @throws IOException if there is no such process, or it is another user's
   */
  public static RunningPython of(long pid) throws IOException {
    ResolvedTarget interpreter = TargetResolver.resolve(pid);
    if (!Files.isSameFile(Path.of("/proc/" + pid + "/root"), Path.of("/"))) {
      throw new PythonMarkersException(
          "process "
              + pid
              + " is in a container, which has other files: write a folder there with `stapwright"
              + " python-markers -o DIR`, and start the program with it");
    }
    return new RunningPython(pid, interpreter);
  }

  /** What it runs. */
  public ResolvedTarget interpreter() {
    return interpreter;
  }

  /**
   * Gives it the markers of that folder.
   *
   * @throws PythonMarkersException if neither way goes here
   * @throws IOException if a command cannot be started
   */
  public void give(MarkerFolder folder, String only) throws IOException {
    boolean remote =
        interpreter.pythonVersion().filter(it -> it.compareTo(FIRST_REMOTE) >= 0).isPresent();
    List<String> command = remote ? remoteExec(folder) : debugger(folder, only);
    Path output = Files.createTempFile("stapwright", ".out");
    try {
      run(command, output);
      if (!isLoaded(folder)) {
        throw new PythonMarkersException(
            "process "
                + pid
                + " has not loaded the markers"
                + (folder.form().isNative() ? "" : "; its main thread runs no Python code now")
                + said(output));
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private List<String> remoteExec(MarkerFolder folder) {
    String path = folder.path().resolve(MarkerFolder.INJECTED).toString();
    String program = interpreter.executable().orElseThrow().toString();
    return List.of(
        program,
        "-I",
        "-S",
        "-c",
        "import sys; sys.remote_exec(int(sys.argv[1]), sys.argv[2])",
        Long.toString(pid),
        path);
  }

  // A pending call runs when the interpreter is ready for it, so it does not matter where the
  // program was stopped.
  private List<String> debugger(MarkerFolder folder, String only) throws PythonMarkersException {
    List<String> words = new ArrayList<>(List.of("gdb", "-nx", "-batch", "-iex"));
    words.add("set auto-load off");
    words.addAll(List.of("-iex", "set debuginfod enabled off", "-p", Long.toString(pid)));
    if (folder.form().isNative()) {
      call(
          words,
          "((void *(*)(const char *, int)) dlopen)("
              + quoted(folder.library().toString())
              + ", 2)");
      String filter = only.isEmpty() ? "(char *) 0" : quoted(only);
      call(words, "((int (*)(char *)) stapwright_attach)(" + filter + ")");
    } else {
      String line = MarkerFolder.loading(folder.path().resolve("attach.py"));
      call(
          words,
          "((int (*)(void *, const char *)) Py_AddPendingCall)((void *) PyRun_SimpleString, "
              + quoted(line)
              + ")");
    }
    return words;
  }

  private static void call(List<String> words, String expression) {
    words.addAll(List.of("-ex", "print " + expression));
  }

  private static String quoted(String text) throws PythonMarkersException {
    if (!text.matches("[\\x20-\\x7e]*") || text.contains("\"") || text.contains("\\")) {
      throw new PythonMarkersException(
          "gdb cannot be told the path `" + text + "`; use a folder with a plainer name");
    }
    return "\"" + text + "\"";
  }

  private void run(List<String> command, Path output) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .start();
    } catch (IOException missing) {
      throw new PythonMarkersException(
          "there is no "
              + command.get(0)
              + " here, and CPython before 3.14 takes markers from a debugger only: install gdb, or"
              + " start the program with `stapwright python-markers -o DIR`");
    }
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new PythonMarkersException(
            command.get(0) + " could not attach to process " + pid + said(output));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new PythonMarkersException("interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String said(Path output) throws IOException {
    String text = new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1);
    Optional<String> last =
        text.lines()
            .filter(it -> it.matches(".*([Ee]rror|not permitted|[Nn]o symbol).*"))
            .findFirst();
    return last.map(it -> ": " + it.strip()).orElse("");
  }

  private boolean isLoaded(MarkerFolder folder) throws IOException {
    for (int tenth = 0; tenth < LOADED_WITHIN_TENTHS; tenth++) {
      String maps =
          new String(
              Files.readAllBytes(Path.of("/proc/" + pid + "/maps")), StandardCharsets.ISO_8859_1);
      if (maps.contains(folder.library().toString())) {
        return true;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new PythonMarkersException("interrupted");
      }
    }
    return false;
  }
}
