package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.SiteMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Builds the libraries of all machines, each twice, for the artifact that a release attaches. */
final class NativeArtifact {
  private NativeArtifact() {}

  /**
   * Writes them to the folder that the only argument names.
   *
   * @throws PythonMarkersException if a compiler is missing, or two builds differ
   */
  public static void main(String[] arguments) throws IOException {
    for (SiteMachine machine : SiteMachine.values()) {
      byte[] library = LibraryCompiler.compile(machine);
      if (!Arrays.equals(library, LibraryCompiler.compile(machine))) {
        throw new PythonMarkersException(
            "two builds of the library for " + machine.machineName() + " differ");
      }
      Path file = Path.of(arguments[0], BuiltLibrary.entry(machine));
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, library);
    }
  }
}
