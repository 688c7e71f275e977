package io.github.stapwright.markers.target;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A tree of files in which absolute paths and links begin at its own root: {@code /} or a
 * container's {@code /proc/PID/root}.
 *
 * @param root where it begins on this machine
 */
record FileRoot(Path root) {
  private static final int MOST_LINKS = 40;

  static final FileRoot MACHINE = new FileRoot(Path.of("/"));

  /** The path on this machine of what the tree calls {@code inside}. */
  Path onMachine(Path inside) {
    return root.resolve(Path.of("/").relativize(inside)).normalize();
  }

  /**
   * {@code inside} with every link followed, still as the tree calls it; parts that do not exist
   * stay as they are.
   *
   * @throws FileSystemLoopException if links lead in a circle
   */
  Path real(Path inside) throws IOException {
    Deque<Path> rest = new ArrayDeque<>();
    for (Path part : inside) {
      rest.add(part);
    }
    Path done = Path.of("/");
    int links = 0;
    while (!rest.isEmpty()) {
      Path next = done.resolve(rest.pop()).normalize();
      Path machine = onMachine(next);
      if (!Files.isSymbolicLink(machine)) {
        done = next;
        continue;
      }
      if (++links > MOST_LINKS) {
        throw new FileSystemLoopException(inside.toString());
      }
      Path target = Files.readSymbolicLink(machine);
      Deque<Path> parts = new ArrayDeque<>();
      target.forEach(parts::addFirst);
      parts.forEach(rest::push);
      done = target.isAbsolute() ? Path.of("/") : done;
    }
    return done;
  }

  boolean isRegularFile(Path inside) {
    return Files.isRegularFile(onMachine(inside));
  }

  boolean isMachine() {
    return root.equals(Path.of("/"));
  }
}
