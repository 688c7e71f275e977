package io.github.stapwright.markers.doctor;

import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.Mark;
import io.github.stapwright.markers.target.PythonMarkersLibrary;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a program or library can be traced, which markers it has, and which of them fire. Nothing
 * is run unless it is asked for.
 */
public final class TargetDoctor {
  private static final Registry CPYTHON = Registry.cpython();

  private final ResolvedTarget target;
  private final Machine machine;
  private final List<Finding> findings = new ArrayList<>();

  private TargetDoctor(ResolvedTarget target, Machine machine) {
    this.target = target;
    this.machine = machine;
  }

  /**
   * Looks at a target.
   *
   * @param ask whether the interpreter may be run, to be asked how it was built
   * @param prove whether a small program is run under gdb to see which markers fire
   */
  public static DoctorReport examine(ResolvedTarget target, boolean ask, boolean prove) {
    Machine machine = new Machine(InContainer.of(target.markersPath()).root());
    return examine(target, machine, ask, prove);
  }

  static DoctorReport examine(ResolvedTarget target, Machine machine, boolean ask, boolean prove) {
    TargetDoctor doctor = new TargetDoctor(target, machine);
    doctor.examine();
    if (ask) {
      doctor.findings.addAll(Interpreter.ask(target));
    }
    if (prove) {
      doctor.findings.addAll(GdbProof.prove(target));
    }
    return new DoctorReport(target.requested(), doctor.findings);
  }

  private void examine() {
    target.steps().forEach(it -> findings.add(Finding.fact(it)));
    target
        .pythonVersion()
        .ifPresent(it -> findings.add(Finding.fact("this is CPython " + it + ", by its name")));
    if (!target.file().marks().isEmpty()) {
      present();
    } else if (target.isPython()) {
      findings.add(
          Finding.problem(
              target.markersPath() + " holds no markers: it was built without --with-dtrace",
              new RebuildAdvice(target, machine).text()));
      findings.addAll(OtherWays.of(target));
    } else {
      findings.add(
          Finding.problem(
              target.markersPath() + " holds no markers",
              "a program gets them from sys/sdt.h ("
                  + machine.install(
                      "systemtap-sdt-dev",
                      "systemtap-sdt-devel",
                      "systemtap-sdt-devel",
                      "systemtap")
                  + "); functions can be probed without them if there is debuginfo:"
                  + " process(\"PATH\").function(\"NAME\")"));
    }
  }

  private void present() {
    Set<String> providers = new TreeSet<>();
    target.file().marks().forEach(it -> providers.add(it.provider()));
    findings.add(
        Finding.good(
            target.markersPath()
                + " holds "
                + target.file().marks().size()
                + " markers of "
                + String.join(", ", providers)));
    Optional<RuntimeVersion> version = target.pythonVersion().filter(CPYTHON::knows);
    boolean python = providers.contains(CPYTHON.provider());
    if (PythonMarkersLibrary.isNamed(target.markersPath().toString())) {
      target
          .file()
          .marks()
          .forEach(it -> findings.add(Finding.good(it.name() + " exists and fires")));
      findings.add(
          Finding.fact("it gives them to any CPython from 3.6 on that is started with its folder"));
    } else if (python && version.isPresent()) {
      CPYTHON.markers().forEach(it -> marker(it, version.get()));
    } else if (python) {
      target.file().marks().forEach(it -> findings.add(Finding.good(it.name() + " exists")));
      findings.add(
          Finding.caution(
              "the version is not known, so it is not known which markers fire",
              Optional.of("see with `stapwright doctor --prove`")));
    }
    write(python);
  }

  private void marker(RegisteredMarker marker, RuntimeVersion version) {
    Availability known = marker.on(version);
    Optional<Mark> found = target.file().find(CPYTHON.provider(), marker.name());
    if (found.isEmpty()) {
      if (known.present() || known.instead().isPresent() && !marker.present().isEmpty()) {
        findings.add(
            Finding.caution(
                marker.name() + " does not exist in this file",
                known.instead().map(it -> "instead: " + it)));
      }
    } else if (known.fires() == Fires.PARTLY) {
      findings.add(
          Finding.caution(
              marker.name()
                  + " exists, but in "
                  + version
                  + " it fires "
                  + known.condition().orElseThrow(),
              known.instead().map(it -> "instead: " + it)));
    } else if (known.fires() == Fires.NEVER) {
      findings.add(
          Finding.caution(
              marker.name() + " exists, although releases of " + version + " do not have it",
              Optional.of("see with `stapwright doctor --prove` whether it fires")));
    } else {
      findings.add(Finding.good(marker.name() + " exists and fires"));
    }
  }

  private void write(boolean python) {
    String version = target.pythonVersion().map(it -> " --python " + it).orElse("");
    findings.add(
        new Finding(
            Finding.Kind.FACT,
            "in a script: " + target.probePoint() + ".mark(\"NAME\")",
            Optional.of(
                "stapwright generate --target '"
                    + target.targetText()
                    + "'"
                    + (python ? version : "")
                    + " ...")));
    findings.addAll(OtherWays.of(target));
    if (InContainer.of(target.markersPath()).isContainer()) {
      findings.add(
          Finding.caution(
              "the path holds for this process of the container only",
              Optional.of("generate again when it is started again, or use `pid:N`")));
    }
  }
}
