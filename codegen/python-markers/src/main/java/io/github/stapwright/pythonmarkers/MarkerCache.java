package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.SiteMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Folders of markers that are used again. One is named by all that it holds, so that another
 * release and another filter have another.
 */
final class MarkerCache {
  private static final int DIGITS = 16;

  private final SiteMachine machine;
  private final String only;

  MarkerCache(SiteMachine machine, String only) {
    this.machine = machine;
    this.only = only;
  }

  MarkerFolder folder() throws IOException {
    return folder(place(System.getenv(), System.getProperty("user.name")));
  }

  /** The folder among those that stand in {@code place}. */
  MarkerFolder folder(Path place) throws IOException {
    Path folder = place.resolve(name());
    Path done = folder.resolve("form");
    if (Files.isRegularFile(done) && Files.isRegularFile(folder.resolve(MarkerFolder.LIBRARY))) {
      SafeFolder.at(folder);
      return new MarkerFolder(
          folder.toRealPath(), machine, LibraryForm.valueOf(Files.readString(done).strip()));
    }
    MarkerFolder written = MarkerFolder.write(folder, machine, MarkerLibraries.best(machine), only);
    SafeFolder.at(folder)
        .write("form", (written.form() + "\n").getBytes(StandardCharsets.US_ASCII));
    return written;
  }

  /** What root gives to a program of another user has to stand where that one can read it. */
  static Path place(Map<String, String> environment, String user) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    Path folder;
    if (user.equals("root")) {
      folder = Path.of("/var/cache");
    } else if (cache.startsWith("/")) {
      folder = Path.of(cache);
    } else {
      folder = Path.of(home.isEmpty() ? System.getProperty("user.home") : home, ".cache");
    }
    return folder.resolve("stapwright").resolve("python-markers");
  }

  private String name() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String folder : new String[] {"library", "native", "plain", "way"}) {
        for (String file : Resources.names(folder)) {
          digest.update(Resources.bytes(folder + "/" + file));
        }
      }
      digest.update(machine.machineName().getBytes(StandardCharsets.UTF_8));
      boolean compiler = LibraryCompiler.isHere(machine);
      digest.update((compiler + only).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
