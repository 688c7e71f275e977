package io.github.stapwright.markers.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a machine tells of itself through files; {@code root} is {@code /} except in tests. */
record Machine(Path root) {
  private static final Machine THIS = new Machine(Path.of("/"));

  static Machine current() {
    return THIS;
  }

  /** The content of a small text file, if it can be read. */
  Optional<String> text(String path) {
    try {
      return Optional.of(
          new String(Files.readAllBytes(file(path)), StandardCharsets.ISO_8859_1).strip());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  boolean exists(String path) {
    return Files.exists(file(path));
  }

  Path file(String path) {
    return root.resolve(path.substring(1));
  }

  /** The distribution and those it is like (os-release(5)), such as {@code ubuntu, debian}. */
  Set<String> distribution() {
    return text("/etc/os-release")
        .or(() -> text("/usr/lib/os-release"))
        .orElse("")
        .lines()
        .filter(it -> it.startsWith("ID=") || it.startsWith("ID_LIKE="))
        .map(it -> it.substring(it.indexOf('=') + 1).replace("\"", "").replace("'", ""))
        .flatMap(it -> List.of(it.split("\\s+")).stream())
        .collect(Collectors.toSet());
  }

  /** The command that installs a package, by distribution. */
  String install(String debian, String fedora, String suse, String arch) {
    Set<String> names = distribution();
    if (names.contains("debian") || names.contains("ubuntu")) {
      return "apt install " + debian;
    }
    if (names.contains("fedora") || names.contains("rhel") || names.contains("centos")) {
      return "dnf install " + fedora;
    }
    if (names.stream().anyMatch(it -> it.contains("suse"))) {
      return "zypper install " + suse;
    }
    if (names.contains("alpine")) {
      return "Alpine has no package of SystemTap and none of its headers;"
          + " use an image of Debian or Fedora";
    }
    if (names.contains("arch")) {
      return "pacman -S " + arch;
    }
    return "Debian, Ubuntu: apt install " + debian + "; Fedora, RHEL: dnf install " + fedora;
  }
}
