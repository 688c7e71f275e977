package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.SiteMachine;
import java.util.Optional;

/** The machine that Java runs on. */
final class ThisMachine {
  private ThisMachine() {}

  static Optional<SiteMachine> siteMachine() {
    String name = System.getProperty("os.arch", "");
    return SiteMachine.of(name.equals("amd64") ? "x86_64" : name);
  }
}
