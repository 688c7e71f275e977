package io.github.stapwright.simulator.record;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.simulator.event.EventWriter;
import io.github.stapwright.simulator.event.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

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
  private static final long PATIENCE_SECONDS = 10;

  private final Behaviour behaviour;

  /** Records what {@code behaviour} says. */
  public ProfileRecorder(Behaviour behaviour) {
    this.behaviour = Objects.requireNonNull(behaviour, "behaviour");
  }

  /**
   * Runs {@code command} with this process's standard streams and writes its events to {@code
   * output}, packed if its name ends in {@code .gz}; an interrupt ends the program and keeps what
   * was recorded.
   *
   * @throws RecordingException if the command runs no Python program, or one that is too old
   * @throws IOException if it cannot be started, or the file cannot be written
   */
  public Recorded record(List<String> command, Path output) throws IOException {
    PythonCommand python = PythonCommand.of(command);
    Path folder = Files.createTempDirectory("stapwright-record-");
    try {
      Session session = new Session(command, folder, output);
      return session.run(words(python, folder));
    } finally {
      delete(folder);
    }
  }

  private List<String> words(PythonCommand python, Path folder) throws IOException {
    Path script = folder.resolve("recorder.py");
    try (InputStream in = ProfileRecorder.class.getResourceAsStream("recorder.py")) {
      Files.copy(in, script);
    }
    List<String> words = new ArrayList<>(python.prefix());
    words.add(python.interpreter());
    words.addAll(python.options());
    words.addAll(List.of("-c", START, script.toString(), folder.toString()));
    words.addAll(List.of(behaviour.version(), behaviour.markers()));
    words.addAll(List.of(python.kind().text(), python.what()));
    words.addAll(python.arguments());
    return words;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  /** One run: the program, its end, and the file; an interrupt may end it from another thread. */
  private final class Session {
    private final List<String> command;
    private final Path folder;
    private final Path output;
    private Recorded recorded;

    Session(List<String> command, Path folder, Path output) {
      this.command = command;
      this.folder = folder;
      this.output = output;
    }

    Recorded run(List<String> words) throws IOException {
      Process process = start(words);
      Thread interrupted = new Thread(() -> finishEarly(process), "stapwright-record");
      Runtime.getRuntime().addShutdownHook(interrupted);
      try {
        return finish(process.waitFor());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        process.destroy();
        throw new RecordingException("the recording was interrupted");
      } finally {
        forget(interrupted);
      }
    }

    private Process start(List<String> words) throws IOException {
      try {
        return new ProcessBuilder(words).inheritIO().start();
      } catch (IOException failure) {
        throw new RecordingException(
            "`" + words.get(0) + "` cannot be started: " + reason(failure));
      }
    }

    private static String reason(IOException failure) {
      String text = String.valueOf(failure.getMessage());
      return text.replaceFirst(".*error=\\d+, ", "");
    }

    /** The terminal has sent the interrupt to the program as well. */
    private void finishEarly(Process process) {
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
        finish(process.waitFor());
        delete(folder);
      } catch (IOException | InterruptedException | RecordingException failure) {
        System.err.println("stapwright: the recording is lost: " + failure.getMessage());
      }
    }

    private static void forget(Thread interrupted) {
      try {
        Runtime.getRuntime().removeShutdownHook(interrupted);
      } catch (IllegalStateException ending) {
        // This virtual machine is ending: the hook is what runs now.
        Thread.yield();
      }
    }

    private synchronized Recorded finish(int status) throws IOException {
      if (recorded == null) {
        Path version = folder.resolve("python");
        if (!Files.exists(version)) {
          throw new RecordingException(
              "nothing was recorded: the interpreter did not start the program; it has to be CPython"
                  + " 3.6 or later");
        }
        String python = Files.readString(version);
        recorded = new Recorded(status, write(python), python, notes());
      }
      return recorded;
    }

    private long write(String python) throws IOException {
      long[] events = new long[1];
      OutputFile.at(output)
          .replace(
              out -> {
                try (OutputStream packed = isPacked() ? new GZIPOutputStream(out, 1 << 16) : out) {
                  packed.write(header(python));
                  events[0] = EventLines.merge(folder, packed);
                }
              });
      return events[0];
    }

    private boolean isPacked() {
      return output.toString().endsWith(".gz");
    }

    private byte[] header(String python) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      try (EventWriter writer = new EventWriter(line)) {
        writer.write(new Recording(command, Optional.of(python), Optional.of(behaviour.version())));
      }
      return line.toByteArray();
    }

    private List<String> notes() throws IOException {
      Path notes = folder.resolve("notes");
      return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }
  }
}
