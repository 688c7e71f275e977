package io.github.stapwright.markers.target;

import io.github.stapwright.markers.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Follows links, wrappers and libraries from what a user names to the file that holds the markers.
 * Nothing is run.
 */
public final class TargetResolver {
  private static final int MOST_WRAPPERS = 8;

  private final FileRoot root;
  private final String searchPath;
  private final List<String> steps = new ArrayList<>();

  private TargetResolver(FileRoot root, String searchPath) {
    this.root = root;
    this.searchPath = searchPath;
  }

  /**
   * Resolves a path, or a name that the {@code PATH} has.
   *
   * @throws TargetException if no program or library is reached
   * @throws IOException if a file cannot be read or is damaged
   */
  public static ResolvedTarget resolve(String name) throws IOException {
    String folders = System.getenv("PATH") == null ? "" : System.getenv("PATH");
    return new TargetResolver(FileRoot.MACHINE, folders).program(name);
  }

  /**
   * Resolves a running process.
   *
   * @throws TargetException if there is no such process, or it is another user's
   * @throws IOException if a file cannot be read or is damaged
   */
  public static ResolvedTarget resolve(long pid) throws IOException {
    return RunningProcess.of(pid).resolve();
  }

  /**
   * Resolves a library that a program loads, given by its path or by the name that the program
   * needs it by.
   *
   * @throws TargetException if it is not where the loader looks
   * @throws IOException if a file cannot be read or is damaged
   */
  public static ResolvedTarget resolve(String program, String library) throws IOException {
    ResolvedTarget target = resolve(program);
    Path executable = target.executable().orElse(target.markersPath());
    Optional<Path> found =
        library.contains("/")
            ? Optional.of(Path.of(library).toAbsolutePath())
            : new LibrarySearch(FileRoot.MACHINE)
                .find(ElfFile.read(executable), executable, library)
                .or(() -> target.library().filter(it -> it.endsWith(library)));
    Path file =
        found.orElseThrow(
            () ->
                new TargetException(executable + " loads no library " + library + " that is here"));
    Path real = FileRoot.MACHINE.real(file);
    if (!Files.exists(real)) {
      throw new TargetException(library + ": there is no such file");
    }
    return new ResolvedTarget(
        program + "!" + library,
        Optional.of(executable),
        Optional.of(real),
        MarkersFile.read(real),
        target.steps());
  }

  /** Resolves a program or library that the tree {@code root} calls {@code place}. */
  static ResolvedTarget resolve(FileRoot root, Path place) throws IOException {
    return new TargetResolver(root, "").program(place.toString());
  }

  private ResolvedTarget program(String name) throws IOException {
    Path file = real(located(name));
    for (int hop = 0; hop < MOST_WRAPPERS; hop++) {
      Optional<Wrapper> wrapper = Wrapper.read(root.onMachine(file));
      if (wrapper.isEmpty()) {
        return binary(name, file);
      }
      file = real(located(behind(file, wrapper.get())));
    }
    throw new TargetException(
        name + ": more than " + MOST_WRAPPERS + " scripts hand over to each other; " + NAME_IT);
  }

  private static final String NAME_IT =
      "give the path of the interpreter itself"
          + " (`python3 -c 'import sys; print(sys.executable)'`, `pyenv which python3`)";

  private String behind(Path file, Wrapper script) throws TargetException {
    if (!script.isShell()) {
      steps.add(file + " is a script that `" + script.interpreterName() + "` runs");
      return script.interpreterName();
    }
    String next =
        script
            .handsOverTo(file)
            .orElseThrow(
                () ->
                    new TargetException(
                        file
                            + ": this is a shell script, and which program it starts is computed"
                            + " when it runs; "
                            + NAME_IT));
    steps.add(file + " is a shell script that starts `" + next + "`");
    return next;
  }

  private ResolvedTarget binary(String name, Path file) throws IOException {
    MarkersFile program = MarkersFile.read(root.onMachine(file));
    if (program.elf().sharedLibrary()) {
      return new ResolvedTarget(name, Optional.empty(), Optional.of(shown(file)), program, steps);
    }
    Optional<Path> library =
        program.marks().isEmpty() ? runtimeLibrary(program.elf(), file) : Optional.empty();
    MarkersFile holder =
        library.isPresent() ? MarkersFile.read(root.onMachine(library.get())) : program;
    return new ResolvedTarget(
        name, Optional.of(shown(file)), library.map(this::shown), holder, steps);
  }

  private Optional<Path> runtimeLibrary(ElfFile program, Path file) throws IOException {
    for (String needed : program.dynamic().needed()) {
      if (needed.startsWith("libpython") || needed.startsWith("libjvm")) {
        Optional<Path> found = new LibrarySearch(root).find(program, file, needed);
        if (found.isEmpty()) {
          steps.add(file + " needs " + needed + ", which is not where the loader looks");
          return Optional.empty();
        }
        steps.add(file + " loads " + needed + " from " + found.get());
        return Optional.of(root.real(found.get()));
      }
    }
    return virtualMachine(file);
  }

  /** The Java launcher opens {@code ../lib/server/libjvm.so} itself. */
  private Optional<Path> virtualMachine(Path launcher) {
    Path library = launcher.resolveSibling("../lib/server/libjvm.so").normalize();
    if (!PythonNames.name(launcher).equals("java") || !root.isRegularFile(library)) {
      return Optional.empty();
    }
    steps.add(launcher + " opens " + library);
    return Optional.of(library);
  }

  private Path located(String name) throws TargetException {
    Path path = path(name);
    if (name.contains("/") || Files.exists(root.onMachine(path.toAbsolutePath()))) {
      return path.toAbsolutePath();
    }
    Path found =
        Arrays.stream(searchPath.split(":"))
            .map(it -> Path.of(it).resolve(path).toAbsolutePath())
            .filter(it -> Files.isExecutable(it) && Files.isRegularFile(it))
            .findFirst()
            .orElseThrow(
                () ->
                    new TargetException(
                        name + ": there is no such file, here or in a folder of the PATH"));
    steps.add("`" + name + "` on the PATH is " + found);
    return found;
  }

  private Path real(Path place) throws IOException {
    Path real = root.real(place);
    if (!Files.exists(root.onMachine(real))) {
      throw new TargetException(place + ": there is no such file");
    }
    // Without its `.` and `..` it may be the same path, and no link.
    if (!real.equals(place.normalize())) {
      steps.add(place + " is a link to " + real);
    }
    return real;
  }

  /** SystemTap runs on the machine, so a container's file has the machine's path. */
  private Path shown(Path inside) {
    return root.onMachine(inside);
  }

  private Path path(String name) throws TargetException {
    try {
      return Path.of(name);
    } catch (InvalidPathException impossible) {
      String from =
          steps.isEmpty() ? "" : steps.get(steps.size() - 1).replace("\0", "\\0") + ", but ";
      throw new TargetException(
          from
              + "no file can be called `"
              + name.replace("\0", "\\0")
              + "`: "
              + impossible.getReason());
    }
  }
}
