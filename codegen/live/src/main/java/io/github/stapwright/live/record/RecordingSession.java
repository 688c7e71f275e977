package io.github.stapwright.live.record;

import io.github.stapwright.live.process.Interrupts;
import io.github.stapwright.live.process.TemporaryFolder;
import io.github.stapwright.simulator.event.EventWriter;
import io.github.stapwright.simulator.event.Recording;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One run: the program, its end, and the file of events. A signal ends the program, not us: what it
 * did until then is written.
 *
 * <p>The recording script leaves in a folder of its own: files of events, {@code python} with the
 * interpreter's version once it has begun, perhaps {@code notes}, and {@code status} where the
 * status of the process that was started is not that of the program.
 */
final class RecordingSession implements AutoCloseable {
  private final List<String> command;
  private final Optional<String> as;
  private final Path folder;
  private final EventOutput output;
  private final boolean isDebugger;

  RecordingSession(
      List<String> command, Optional<String> as, EventOutput output, boolean isDebugger)
      throws IOException {
    this.command = command;
    this.as = as;
    this.output = output;
    this.isDebugger = isDebugger;
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
    output.prepare();
    builder.inheritIO();
    if (output.isStandardOutput()) {
      // The events go there, what the program prints beside them.
      builder.redirectOutput(new File("/dev/stderr"));
    }
    Process process = start(builder);
    TracedProcess traced = new TracedProcess(process, isDebugger);
    Interrupts interrupts = Interrupts.to(traced::signal);
    try {
      return finish(process.waitFor());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new RecordingException("the recording was interrupted");
    } finally {
      interrupts.close();
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

  private Recorded finish(int status) throws IOException {
    if (!Files.exists(folder.resolve("python"))) {
      throw new RecordingException("nothing was recorded: the program was not started");
    }
    String python = content("python");
    String own = content("status");
    int ended = own.isEmpty() ? status : Integer.parseInt(own);
    return new Recorded(ended, write(python), python, content("notes").lines().toList());
  }

  private String content(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private EventCounts write(String python) throws IOException {
    EventCounts counts = new EventCounts();
    output.write(
        out -> {
          out.write(header(python));
          EventLines.merge(folder, out, counts);
        });
    return counts;
  }

  private byte[] header(String python) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (EventWriter writer = new EventWriter(line)) {
      Recording recording =
          new Recording(command, Optional.of(python).filter(it -> !it.isEmpty()), as);
      writer.write(output.redacted(recording));
    }
    return line.toByteArray();
  }

  /** Removes the folder. */
  @Override
  public void close() throws IOException {
    TemporaryFolder.delete(folder);
  }
}
