package io.github.stapwright.markers.doctor;

import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.util.Optional;

/** How to get an interpreter with markers, by where the present one came from. */
final class RebuildAdvice {
  private final String path;
  private final Optional<RuntimeVersion> version;
  private final Machine machine;

  RebuildAdvice(ResolvedTarget target, Machine machine) {
    this.path = target.executable().orElseGet(target::markersPath).toString();
    this.version = target.pythonVersion();
    this.machine = machine;
  }

  String text() {
    String number = version.map(Object::toString).orElse("3.X");
    if (path.contains("/.pyenv/") || path.contains("/pyenv/versions/")) {
      return header() + "\nPYTHON_CONFIGURE_OPTS=--with-dtrace pyenv install --force " + number;
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

  private String header() {
    return machine.install(
        "systemtap-sdt-dev", "systemtap-sdt-devel", "systemtap-sdt-devel", "systemtap");
  }

  private String distribution() {
    return "Debian's and Ubuntu's /usr/bin/python3 and Fedora's and RHEL's libpython have markers: "
        + machine.install("python3", "python3", "python3", "python");
  }
}
