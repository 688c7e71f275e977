package io.github.stapwright.markers.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process as {@code /proc} shows it (proc(5)): its program, its root, the files it has mapped.
 */
final class RunningProcess {
  private static final String DELETED = " (deleted)";

  private final long pid;
  private final Path folder;
  private final List<String> steps = new ArrayList<>();

  private RunningProcess(long pid) {
    this.pid = pid;
    this.folder = Path.of("/proc/" + pid);
  }

  static RunningProcess of(long pid) throws TargetException {
    RunningProcess process = new RunningProcess(pid);
    if (!Files.isDirectory(process.folder)) {
      throw new TargetException("there is no process " + pid);
    }
    return process;
  }

  ResolvedTarget resolve() throws IOException {
    String program = program();
    if (program.endsWith(DELETED)) {
      throw new TargetException(
          "process "
              + pid
              + ": its program "
              + program.substring(0, program.length() - DELETED.length())
              + " was replaced since it started; restart the process, then trace the new file");
    }
    FileRoot root = root(Path.of(program));
    steps.add("process " + pid + " runs " + program + (root.isMachine() ? "" : " in a container"));
    ResolvedTarget resolved = TargetResolver.resolve(root, Path.of(program));
    Optional<Path> mapped = mappedRuntime().filter(it -> differs(resolved, root.onMachine(it)));
    List<String> all =
        Stream.of(steps, resolved.steps().stream().filter(it -> mapped.isEmpty()).toList())
            .flatMap(List::stream)
            .toList();
    if (mapped.isEmpty()) {
      return new ResolvedTarget(
          "process " + pid, resolved.executable(), resolved.library(), resolved.file(), all);
    }
    Path library = root.onMachine(mapped.get());
    return new ResolvedTarget(
        "process " + pid,
        resolved.executable(),
        Optional.of(library),
        MarkersFile.read(library),
        Stream.concat(all.stream(), Stream.of("it has " + mapped.get() + " loaded")).toList());
  }

  /** What is loaded counts, not what a search finds: the process may have LD_LIBRARY_PATH. */
  private static boolean differs(ResolvedTarget resolved, Path loaded) {
    boolean programHasMarks = resolved.library().isEmpty() && !resolved.file().marks().isEmpty();
    return !programHasMarks && !resolved.library().filter(loaded::equals).isPresent();
  }

  private String program() throws IOException {
    try {
      return Files.readSymbolicLink(folder.resolve("exe")).toString();
    } catch (AccessDeniedException another) {
      throw new TargetException(
          "process "
              + pid
              + " is another user's, or this container may not look at it;"
              + " look at it as that user, or as root with CAP_SYS_PTRACE");
    } catch (IOException kernelThread) {
      throw new TargetException("process " + pid + " has no program; it belongs to the kernel");
    }
  }

  /** The machine's root, unless the process sees another file under that path. */
  private FileRoot root(Path program) {
    Path own = folder.resolve("root");
    FileRoot container = new FileRoot(own);
    try {
      boolean same =
          Files.exists(program) && Files.isSameFile(container.onMachine(program), program);
      return same ? FileRoot.MACHINE : container;
    } catch (IOException hidden) {
      return FileRoot.MACHINE;
    }
  }

  private Optional<Path> mappedRuntime() throws IOException {
    // Latin-1 reads any bytes; names of runtimes are ASCII.
    List<String> maps = Files.readAllLines(folder.resolve("maps"), StandardCharsets.ISO_8859_1);
    return maps.stream()
        .map(it -> it.indexOf('/') < 0 ? "" : it.substring(it.indexOf('/')))
        .filter(it -> !it.endsWith(DELETED))
        .filter(it -> it.matches(".*/(libpython[^/]*[.]so[^/]*|libjvm[.]so)"))
        .findFirst()
        .map(Path::of);
  }
}
