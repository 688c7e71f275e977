package io.github.stapwright.live.record;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.live.process.TemporaryFolder;
import io.github.stapwright.simulator.event.EventWriter;
import io.github.stapwright.simulator.event.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One run: the program, its end, and the file of events; an interrupt may end it from another
 * thread.
 *
 * <p>The recording script leaves in a folder of its own: files of events, {@code python} with the
 * interpreter's version once it has begun, perhaps {@code notes}, and {@code status} where the
 * status of the process that was started is not that of the program.
 */
final class RecordingSession implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final List<String> command;
  private final Optional<String> as;
  private final Path folder;
  private final Path output;
  private @Nullable Recorded recorded;

  RecordingSession(List<String> command, Optional<String> as, Path output) throws IOException {
    this.command = command;
    this.as = as;
    this.output = output;
    this.folder = Files.createTempDirectory("stapwright-record-");
  }

  Path folder() {
    return folder;
  }

  /** Puts a script of ours into {@code folder}. */
  static Path copy(String resource, Path folder) throws IOException {
    Path script = folder.resolve(resource);
    try (InputStream in = RecordingSession.class.getResourceAsStream(resource)) {
      Files.copy(in, script);
    }
    return script;
  }

  Recorded run(ProcessBuilder builder) throws IOException {
    Process process = start(builder.inheritIO());
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

  static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException failure) {
      String reason = String.valueOf(failure.getMessage()).replaceFirst(".*error=\\d+, ", "");
      throw new RecordingException(
          "`" + builder.command().get(0) + "` cannot be started: " + reason);
    }
  }

  /** The terminal has sent the interrupt to the program as well. */
  private void finishEarly(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      finish(process.waitFor());
      close();
    } catch (IOException | InterruptedException | RecordingException failure) {
      System.err.println("stapwright: the recording is lost: " + failure.getMessage());
    }
  }

  private static void forget(Thread interrupted) {
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException ending) {
      // This virtual machine is ending: the hook is what runs now.
    }
  }

  private synchronized Recorded finish(int status) throws IOException {
    if (recorded == null) {
      if (!Files.exists(folder.resolve("python"))) {
        throw new RecordingException("nothing was recorded: the program was not started");
      }
      String python = content("python");
      String own = content("status");
      int ended = own.isEmpty() ? status : Integer.parseInt(own);
      recorded = new Recorded(ended, write(python), python, content("notes").lines().toList());
    }
    return recorded;
  }

  private String content(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
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
      writer.write(new Recording(command, Optional.of(python).filter(it -> !it.isEmpty()), as));
    }
    return line.toByteArray();
  }

  /** Removes the folder. */
  @Override
  public void close() throws IOException {
    TemporaryFolder.delete(folder);
  }
}
