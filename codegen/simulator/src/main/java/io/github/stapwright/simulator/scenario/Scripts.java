package io.github.stapwright.simulator.scenario;

import java.io.IOException;
import java.nio.file.Path;

/** Where the bytes of a script come from: the file, or an editor that has it open. */
@FunctionalInterface
public interface Scripts {
  /**
   * The bytes of the script.
   *
   * @throws IOException if they cannot be read
   */
  byte[] read(Path file) throws IOException;
}
