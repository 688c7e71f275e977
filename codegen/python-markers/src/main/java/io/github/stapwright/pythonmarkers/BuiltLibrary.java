package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.SiteMachine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The library that a release holds as an artifact of its own, {@code
 * stapwright-python-markers-VERSION-native.jar}: on the class path, or beside the jar of this
 * class.
 */
final class BuiltLibrary {
  private static final String NAMES = "stapwright-python-markers-*native.jar";

  private BuiltLibrary() {}

  static Optional<byte[]> find(SiteMachine machine) throws IOException {
    String entry = entry(machine);
    try (InputStream stream = BuiltLibrary.class.getResourceAsStream("/" + entry)) {
      if (stream != null) {
        return Optional.of(stream.readAllBytes());
      }
    }
    CodeSource source = BuiltLibrary.class.getProtectionDomain().getCodeSource();
    Optional<Path> folder = source == null ? Optional.empty() : folder(source);
    return folder.isPresent() ? find(entry, folder.get()) : Optional.empty();
  }

  /** Where an artifact holds the library of a machine. */
  static String entry(SiteMachine machine) {
    return "native/" + machine.machineName() + "/" + MarkerFolder.LIBRARY;
  }

  /** What an artifact in that folder holds under that name. */
  static Optional<byte[]> find(String entry, Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, NAMES)) {
      found.forEach(jars::add);
    }
    jars.sort(null);
    for (Path jar : jars) {
      Optional<byte[]> bytes = read(jar, entry);
      if (bytes.isPresent()) {
        return bytes;
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> read(Path jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream stream = zip.getInputStream(entry)) {
        return Optional.of(stream.readAllBytes());
      }
    }
  }

  private static Optional<Path> folder(CodeSource source) {
    try {
      Path place = Path.of(new URI(source.getLocation().toString()));
      return Optional.ofNullable(place.getParent());
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      return Optional.empty();
    }
  }
}
