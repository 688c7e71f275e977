package io.github.stapwright.live.record;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.simulator.event.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * Where a recording goes: a file that only its owner may read, packed if its name ends in {@code
 * .gz}, or standard output, {@code -}.
 *
 * @param path the file
 * @param standardOutput what {@code -} means
 * @param redacts whether the words behind the command's first are left out
 */
public record EventOutput(Path path, OutputStream standardOutput, boolean redacts) {
  private static final String STANDARD_OUTPUT = "-";

  /** Requires a path. */
  public EventOutput {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(standardOutput, "standardOutput");
  }

  /** A file, or {@code -}, with the whole command. */
  public static EventOutput of(Path path) {
    return new EventOutput(path, System.out, false);
  }

  /** Whether it is standard output. */
  public boolean isStandardOutput() {
    return path.toString().equals(STANDARD_OUTPUT);
  }

  /**
   * Tries that it can be written, before anything runs.
   *
   * @throws IOException if it cannot be
   */
  void prepare() throws IOException {
    if (!isStandardOutput()) {
      OutputFile.at(path).requireWritable();
    }
  }

  /** The header of the recording as it is written. */
  Recording redacted(Recording recording) {
    return redacts ? recording.withoutArguments() : recording;
  }

  void write(OutputFile.Content content) throws IOException {
    if (isStandardOutput()) {
      content.writeTo(standardOutput);
      standardOutput.flush();
      return;
    }
    OutputFile.at(path)
        .forOwnerOnly()
        .replace(
            out -> {
              boolean packs = path.toString().endsWith(".gz");
              try (OutputStream packed = packs ? new GZIPOutputStream(out, 1 << 16) : out) {
                content.writeTo(packed);
              }
            });
  }
}
