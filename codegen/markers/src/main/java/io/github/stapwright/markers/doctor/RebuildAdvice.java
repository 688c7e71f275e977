package io.github.stapwright.markers.doctor;

import io.github.stapwright.markers.elf.SiteMachine;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How to get an interpreter with markers, by where the present one came from. */
final class RebuildAdvice {
  private static final RuntimeVersion FIRST_WITH_MARKERS = new RuntimeVersion(3, 6);
  private static final Pattern PYENV = Pattern.compile("/versions/([^/]+)/");

  private final String path;
  private final Optional<RuntimeVersion> version;
  private final Machine machine;
  private final boolean given;

  RebuildAdvice(ResolvedTarget target, Machine machine) {
    this.path = target.executable().orElseGet(target::markersPath).toString();
    this.version = target.pythonVersion();
    this.machine = machine;
    this.given = canBeGiven(target);
  }

  /** Whether `python-markers` has a library for that interpreter. */
  static boolean canBeGiven(ResolvedTarget target) {
    return SiteMachine.of(target.file().elf().machineName()).isPresent()
        && target.pythonVersion().filter(it -> it.compareTo(FIRST_WITH_MARKERS) < 0).isEmpty();
  }

  String text() {
    if (version.filter(it -> it.compareTo(FIRST_WITH_MARKERS) < 0).isPresent()) {
      return "CPython has markers since "
          + FIRST_WITH_MARKERS
          + ", and no option brings them to "
          + version.get()
          + "; use a newer one\n"
          + distribution();
    }
    return (given
            ? "give it markers: stapwright python-markers -o DIR\nor take one that has them: "
            : "")
        + byOrigin()
        + version.map(RebuildAdvice::stillMissing).orElse("");
  }

  private String byOrigin() {
    if (path.contains("/.pyenv/") || path.contains("/pyenv/versions/")) {
      return header()
          + "\nPYTHON_CONFIGURE_OPTS=--with-dtrace pyenv install --force "
          + pyenvVersion();
    }
    if (path.contains("conda") || path.contains("mamba")) {
      return "conda's builds have no markers; use the distribution's Python:\n" + distribution();
    }
    if (path.contains("/uv/python/") || path.contains("cpython-3")) {
      return "uv's builds have no markers; use the distribution's Python:\n" + distribution();
    }
    if (path.contains("/usr/local/")) {
      return "the official container images and plain `make install` have no markers; use the"
          + " distribution's Python (in a container: a Debian or Fedora image with its own python3),"
          + " or build it so:\n"
          + header()
          + "\n./configure --with-dtrace && make && make install";
    }
    return distribution() + "\nor build one: " + header() + ", then ./configure --with-dtrace";
  }

  /** pyenv takes 3.11.7 as it is, and 3.11 for the newest 3.11 that it knows. */
  private String pyenvVersion() {
    Matcher matcher = PYENV.matcher(path);
    return matcher.find() ? matcher.group(1) : version.map(Object::toString).orElse("3.X");
  }

  /** What no build of this version would have. */
  private static String stillMissing(RuntimeVersion version) {
    Registry cpython = Registry.cpython();
    List<RegisteredMarker> dead =
        cpython.markers().stream()
            .filter(it -> !it.present().isEmpty() && it.on(version).fires() == Fires.NEVER)
            .toList();
    return !cpython.knows(version) || dead.isEmpty()
        ? ""
        : "\nno "
            + version
            + " has "
            + dead.stream().map(RegisteredMarker::name).collect(Collectors.joining(", "))
            + ", however it is built";
  }

  private String header() {
    return machine.install(
        "systemtap-sdt-dev", "systemtap-sdt-devel", "systemtap-sdt-devel", "systemtap");
  }

  private String distribution() {
    return "Debian's and Ubuntu's /usr/bin/python3 and Fedora's and RHEL's libpython have markers: "
        + machine.install("python3", "python3", "python3", "python");
  }
}
