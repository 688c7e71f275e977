package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.SiteMachine;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Gives markers to an interpreter: the library and the hook that its machine and version need. */
public final class PythonMarkers {
  private static final RuntimeVersion FIRST = new RuntimeVersion(3, 6);

  private final SiteMachine machine;
  private String only = "";
  private boolean compiled;
  private boolean plain;

  private PythonMarkers(SiteMachine machine) {
    this.machine = machine;
  }

  /**
   * Markers for that interpreter, or for the process that runs it.
   *
   * @throws PythonMarkersException if it is no CPython that can have them: another architecture,
   *     another implementation, Python 2
   */
  public static PythonMarkers forInterpreter(ResolvedTarget interpreter)
      throws PythonMarkersException {
    Objects.requireNonNull(interpreter, "interpreter");
    if (!interpreter.isPython()) {
      throw new PythonMarkersException(
          interpreter.requested()
              + ": this is no CPython by its name, and markers are for CPython 3.6 and later");
    }
    Optional<RuntimeVersion> version = interpreter.pythonVersion();
    if (version.filter(it -> it.compareTo(FIRST) < 0).isPresent()) {
      throw new PythonMarkersException(
          interpreter.requested()
              + ": this is CPython "
              + version.get()
              + ", and markers are for 3.6 and later");
    }
    String name = interpreter.file().elf().machineName();
    return new PythonMarkers(
        SiteMachine.of(name).orElseThrow(() -> anotherMachine(interpreter.requested(), name)));
  }

  /**
   * Markers for the interpreters of this machine.
   *
   * @throws PythonMarkersException if it is neither x86-64 nor aarch64
   */
  public static PythonMarkers forThisMachine() throws PythonMarkersException {
    return new PythonMarkers(
        ThisMachine.siteMachine()
            .orElseThrow(
                () -> anotherMachine("this machine", System.getProperty("os.arch", "unknown"))));
  }

  private static PythonMarkersException anotherMachine(String what, String name) {
    return new PythonMarkersException(
        what + ": its architecture is " + name + ", and markers are for x86_64 and aarch64");
  }

  /** Shows code of files whose names end so, and no other; on 3.12 and later that other is free. */
  public PythonMarkers onlyFilesEndingIn(String suffix) {
    only = Objects.requireNonNull(suffix, "suffix");
    return this;
  }

  /** Builds the library now, with the C compiler of this machine. */
  public PythonMarkers compiled() {
    compiled = true;
    return this;
  }

  /** The library that is written without a compiler, even where a better one is at hand. */
  PythonMarkers plain() {
    plain = true;
    return this;
  }

  /**
   * Writes library and hook to a folder. What was built with the release is used where it is there;
   * otherwise, without {@link #compiled()}, no compiler is looked for, and the bytes are the same
   * on every machine.
   *
   * @throws PythonMarkersException if others may write there, or there is no compiler
   * @throws IOException if it cannot be written
   */
  public MarkerFolder write(Path folder) throws IOException {
    return MarkerFolder.write(folder, machine, library(), only);
  }

  /**
   * Writes library and hook where this user's programs keep such things, in the best form that this
   * machine allows; a second time nothing is written or built.
   *
   * @throws IOException if there is no place for them
   */
  public MarkerFolder prepare() throws IOException {
    return new MarkerCache(machine, only).folder();
  }

  private MarkerLibraries.Made library() throws IOException {
    if (plain) {
      return MarkerLibraries.plain(machine);
    }
    return compiled ? MarkerLibraries.compiled(machine) : MarkerLibraries.withoutCompiler(machine);
  }
}
