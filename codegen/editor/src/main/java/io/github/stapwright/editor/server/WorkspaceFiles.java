package io.github.stapwright.editor.server;

import io.github.stapwright.editor.answer.FileSymbols;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The scripts below some folders as they are on disk: what each declares and uses of others. */
final class WorkspaceFiles {
  private static final int MOST_FILES = 5_000;
  private static final long LARGEST = 1 << 20;

  private final Map<Path, Known> known = new ConcurrentSkipListMap<>();

  /** What a file held when it was read. */
  private record Known(long changed, FileSymbols symbols) {}

  /** Reads what is new or has changed below the folders, and forgets what is gone. */
  synchronized void read(List<Path> folders) {
    Map<Path, Long> found = new TreeMap<>();
    folders.forEach(it -> find(it, found));
    known.keySet().removeIf(it -> !found.containsKey(it));
    found.forEach(this::read);
  }

  private void read(Path file, long changed) {
    Known before = known.get(file);
    if (before == null || before.changed() != changed) {
      try {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        known.put(file, new Known(changed, FileSymbols.of(file.toUri().toString(), text)));
      } catch (IOException | UncheckedIOException unreadable) {
        known.remove(file);
      }
    }
  }

  private static void find(Path folder, Map<Path, Long> found) {
    try {
      Files.walkFileTree(folder, new Scripts(found));
    } catch (IOException unreadable) {
      // What cannot be listed has no symbols.
    }
  }

  List<FileSymbols> all() {
    List<FileSymbols> all = new ArrayList<>();
    known.values().forEach(it -> all.add(it.symbols()));
    return all;
  }

  /** Collects scripts; folders whose name begins with a dot are not looked into. */
  private static final class Scripts extends SimpleFileVisitor<Path> {
    private final Map<Path, Long> found;

    Scripts(Map<Path, Long> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      boolean isHidden = name != null && name.toString().startsWith(".");
      boolean isOfBuild = name != null && name.toString().equals("node_modules");
      return isHidden || isOfBuild ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.toString();
      boolean isScript = name.endsWith(".stp") || name.endsWith(".stpm");
      if (isScript && attributes.isRegularFile() && attributes.size() <= LARGEST) {
        found.put(file.toAbsolutePath().normalize(), attributes.lastModifiedTime().toMillis());
      }
      return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
