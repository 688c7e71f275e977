package io.github.stapwright.markers.target;

import io.github.stapwright.markers.registry.RuntimeVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a build may rely on: committed beside the scripts, so that the production interpreter need
 * not be on the build machine, and compared after an upgrade.
 *
 * @param executable the program, if it is not a library alone
 * @param library the library that holds the markers, if the program does not
 * @param machine such as {@code x86_64}
 * @param buildId the build-id of the file that holds the markers
 * @param python the version of CPython, if it is one
 * @param marks its markers, sorted by provider and name
 */
public record TargetLock(
    Optional<String> executable,
    Optional<String> library,
    String machine,
    Optional<String> buildId,
    Optional<RuntimeVersion> python,
    List<LockedMark> marks) {
  private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};
  private static final int LARGEST = 16 << 20;

  /**
   * Requires a path and sorts the marks.
   *
   * @throws IllegalArgumentException if neither program nor library is named
   */
  public TargetLock {
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(buildId, "buildId");
    Objects.requireNonNull(python, "python");
    marks = marks.stream().sorted().toList();
    if (executable.isEmpty() && library.isEmpty()) {
      throw new IllegalArgumentException("a lock names a program or a library");
    }
  }

  /** The lock of a target as it is now. */
  public static TargetLock of(ResolvedTarget target) {
    return new TargetLock(
        target.executable().map(Path::toString),
        target.library().map(Path::toString),
        target.file().elf().machineName(),
        target.file().elf().buildId(),
        target.pythonVersion(),
        target.file().marks().stream().map(LockedMark::of).toList());
  }

  /**
   * Reads a lock.
   *
   * @throws LockFormatException with file and line, if it is none
   * @throws IOException if it cannot be read
   */
  public static TargetLock read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      String text = new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8);
      return parse(file.toString(), text);
    }
  }

  /**
   * Reads the text of a lock.
   *
   * @param file how messages name it
   * @throws LockFormatException with file and line, if it is none
   */
  public static TargetLock parse(String file, String text) throws LockFormatException {
    return LockText.parse(file, text);
  }

  /**
   * What is known of a target: a lock is read, an ELF file looked into. Nothing else on the machine
   * is opened.
   *
   * @throws IOException with a sentence, if the file is neither
   */
  public static TargetLock evidence(Path file) throws IOException {
    if (!isElf(file)) {
      return read(file);
    }
    MarkersFile markers = MarkersFile.read(file);
    boolean library = markers.elf().sharedLibrary();
    Path path = file.toAbsolutePath().normalize();
    return of(
        new ResolvedTarget(
            file.toString(),
            library ? Optional.empty() : Optional.of(path),
            library ? Optional.of(path) : Optional.empty(),
            markers,
            List.of()));
  }

  /** The marker of that name, whatever its provider; {@code -} stands for {@code __}. */
  public Optional<LockedMark> find(String name) {
    String plain = name.replace("-", "__");
    return marks.stream().filter(it -> it.name().equals(plain)).findFirst();
  }

  /** The marker of that provider and name; {@code -} stands for {@code __}. */
  public Optional<LockedMark> find(String provider, String name) {
    String plain = name.replace("-", "__");
    return marks.stream()
        .filter(it -> it.provider().equals(provider) && it.name().equals(plain))
        .findFirst();
  }

  /** The path of the file that holds the markers. */
  public String markersPath() {
    return library.or(() -> executable).orElseThrow();
  }

  /** The text that {@link #parse} reads: the same lock, the same bytes. */
  public String text() {
    return LockText.of(this);
  }

  /** What {@code now} changes, one sentence each; empty if scripts may stay as they are. */
  public List<String> changesIn(TargetLock now) {
    return LockChanges.between(this, now);
  }

  private static boolean isElf(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Files.exists(file);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return java.util.Arrays.equals(stream.readNBytes(ELF.length), ELF);
    }
  }
}
