package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.MarkerLibrary;
import io.github.stapwright.markers.elf.SiteMachine;
import io.github.stapwright.markers.registry.Registry;
import java.io.IOException;
import java.util.Optional;

/** The library of markers, in the best form that there is. */
final class MarkerLibraries {
  private MarkerLibraries() {}

  /**
   * A library and how it was made.
   *
   * @param form how
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed from one method to the next, never compared.
  record Made(LibraryForm form, byte[] bytes) {}

  /** The library that was built with this release, or one written without a compiler. */
  static Made withoutCompiler(SiteMachine machine) throws IOException {
    Optional<byte[]> built = BuiltLibrary.find(machine);
    return built.isPresent() ? new Made(LibraryForm.BUILT, built.get()) : plain(machine);
  }

  /** The library, built now. */
  static Made compiled(SiteMachine machine) throws IOException {
    return new Made(LibraryForm.COMPILED, LibraryCompiler.compile(machine));
  }

  /** The built one, else a compiled one if that works here, else one without a compiler. */
  static Made best(SiteMachine machine) throws IOException {
    Made made = withoutCompiler(machine);
    if (made.form() == LibraryForm.PLAIN && LibraryCompiler.isHere(machine)) {
      try {
        return compiled(machine);
      } catch (PythonMarkersException useless) {
        // A compiler without an assembler or a linker: as if there were none.
        return made;
      }
    }
    return made;
  }

  /** Sites alone. */
  static Made plain(SiteMachine machine) {
    return new Made(LibraryForm.PLAIN, MarkerLibrary.of(machine, Registry.cpython().asProvider()));
  }
}
