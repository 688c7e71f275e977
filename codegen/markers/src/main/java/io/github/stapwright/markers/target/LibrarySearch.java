package io.github.stapwright.markers.target;

import io.github.stapwright.markers.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a library as the loader would (ld.so(8)): rpath, runpath, {@code /etc/ld.so.cache}, the
 * standard folders with those of multiarch. {@code LD_LIBRARY_PATH} is left out, since the
 * environment of this command is not that of the traced program.
 */
final class LibrarySearch {
  private static final Map<String, String> TRIPLETS =
      Map.of(
          "x86_64", "x86_64-linux-gnu",
          "i386", "i386-linux-gnu",
          "aarch64", "aarch64-linux-gnu",
          "arm", "arm-linux-gnueabihf",
          "ppc64", "powerpc64le-linux-gnu",
          "s390x", "s390x-linux-gnu",
          "riscv64", "riscv64-linux-gnu");

  private final FileRoot root;

  LibrarySearch(FileRoot root) {
    this.root = root;
  }

  /** The file that {@code program} at {@code place} gets when it needs {@code library}. */
  Optional<Path> find(ElfFile program, Path place, String library) {
    return candidates(program, place, library).filter(it -> fits(program, it)).findFirst();
  }

  private Stream<Path> candidates(ElfFile program, Path place, String library) {
    if (library.contains("/")) {
      return Stream.of(Path.of(library)).filter(Path::isAbsolute);
    }
    Optional<String> runpath = program.dynamic().runpath();
    Optional<String> own = runpath.isPresent() ? runpath : program.dynamic().rpath();
    Stream<Path> named =
        own.stream().flatMap(it -> folders(program, place, it)).map(it -> it.resolve(library));
    Stream<Path> cached =
        LoaderCache.find(root.onMachine(Path.of("/etc/ld.so.cache")), library).stream();
    Stream<Path> standard = standardFolders(program).map(it -> Path.of(it).resolve(library));
    return Stream.of(named, cached, standard).flatMap(it -> it).map(Path::normalize);
  }

  private Stream<Path> folders(ElfFile program, Path place, String path) {
    String origin = String.valueOf(place.getParent());
    String lib = program.wide() ? "lib64" : "lib";
    String platform = program.machineName();
    return Arrays.stream(path.split(":"))
        .filter(it -> !it.isEmpty())
        .map(it -> it.replace("${ORIGIN}", origin).replace("$ORIGIN", origin))
        .map(it -> it.replace("${LIB}", lib).replace("$LIB", lib))
        .map(it -> it.replace("${PLATFORM}", platform).replace("$PLATFORM", platform))
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  private static Stream<String> standardFolders(ElfFile program) {
    List<String> folders = new ArrayList<>();
    String triplet = TRIPLETS.get(program.machineName());
    if (triplet != null) {
      folders.add("/lib/" + triplet);
      folders.add("/usr/lib/" + triplet);
    }
    if (program.wide()) {
      folders.addAll(List.of("/lib64", "/usr/lib64"));
    }
    folders.addAll(List.of("/lib", "/usr/lib"));
    // musl looks here as well, glibc only by way of its cache.
    if (program.interpreter().orElse("").contains("musl")) {
      folders.add("/usr/local/lib");
    }
    return folders.stream();
  }

  private boolean fits(ElfFile program, Path candidate) {
    try {
      Path file = root.real(candidate);
      if (!root.isRegularFile(file)) {
        return false;
      }
      ElfFile library = ElfFile.read(root.onMachine(file));
      return library.wide() == program.wide() && library.machine() == program.machine();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
