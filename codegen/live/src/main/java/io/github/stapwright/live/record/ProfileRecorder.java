package io.github.stapwright.live.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records a Python program by hooks in its interpreter: CPython 3.6 or later, with or without
 * markers of its own, without root and with nothing installed.
 *
 * <p>The hooks are {@code sys.setprofile}, {@code sys.settrace}, {@code gc.callbacks} and {@code
 * sys.addaudithook}, set by our own script, which runs the program. They see the program and the
 * processes it forks; not the start of the interpreter, not the collections of its very end, and
 * not the other programs it starts. Line numbers are those of the running interpreter's code.
 */
public final class ProfileRecorder {
  // Runs in Python 2 as well, to say that it is too old, and leaves no name behind.
  private static final String START =
      "getattr(__import__('sys'), 'implementation', None) and"
          + " __import__('sys').implementation.name == 'cpython' and"
          + " __import__('sys').version_info >= (3, 6) or __import__('sys').exit(2)\n"
          + "exec(compile(open(__import__('sys').argv[1], 'rb').read(),"
          + " __import__('sys').argv[1], 'exec'), {'__name__': 'stapwright'})";

  private final Behaviour behaviour;

  /** Records what {@code behaviour} says. */
  public ProfileRecorder(Behaviour behaviour) {
    this.behaviour = Objects.requireNonNull(behaviour, "behaviour");
  }

  /** {@link #record(List, EventOutput)} into a file. */
  public Recorded record(List<String> command, Path output) throws IOException {
    return record(command, EventOutput.of(output));
  }

  /**
   * Runs {@code command} with this process's standard streams and writes its events to {@code
   * output}; a signal ends the program and keeps what was recorded.
   *
   * @throws RecordingException if the command runs no Python program, or one that is too old
   * @throws IOException if it cannot be started, or the file cannot be written
   */
  public Recorded record(List<String> command, EventOutput output) throws IOException {
    PythonCommand python = PythonCommand.of(command);
    try (RecordingSession session = new RecordingSession(command, as(), output, false)) {
      return session.run(new ProcessBuilder(words(python, session.folder())));
    }
  }

  private Optional<String> as() {
    return Optional.of(behaviour.version());
  }

  /** The words that run {@code python} with the hooks, which write into {@code folder}. */
  List<String> words(PythonCommand python, Path folder) throws IOException {
    Path script = RecordingSession.copy("recorder.py", folder);
    List<String> words = new ArrayList<>(python.prefix());
    words.add(python.interpreter());
    words.addAll(python.options());
    words.addAll(List.of("-c", START, script.toString(), folder.toString()));
    words.addAll(List.of(behaviour.version(), behaviour.markers()));
    words.addAll(List.of(python.kind().text(), python.what()));
    words.addAll(python.arguments());
    return words;
  }
}
