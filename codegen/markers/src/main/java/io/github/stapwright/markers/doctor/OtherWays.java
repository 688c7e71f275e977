package io.github.stapwright.markers.doctor;

import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What reports calls and lines where an interpreter's markers do not: the way, what it costs, and
 * the command.
 */
final class OtherWays {
  private static final Registry CPYTHON = Registry.cpython();
  private static final List<String> CALLS_AND_LINES =
      List.of("function__entry", "function__return", "line");

  /** SystemTap's own probes of Python exist for these and later ones (its NEWS 4.8 and 5.6). */
  private static final RuntimeVersion FIRST_OF_SYSTEMTAP = new RuntimeVersion(3, 9);

  private final ResolvedTarget target;
  private final RuntimeVersion version;
  private final InContainer program;

  private OtherWays(ResolvedTarget target, RuntimeVersion version) {
    this.target = target;
    this.version = version;
    this.program = InContainer.of(target.executable().orElseGet(target::markersPath));
  }

  /** One finding for each way; none if all markers of calls and lines exist and fire. */
  static List<Finding> of(ResolvedTarget target) {
    Optional<RuntimeVersion> version = target.pythonVersion().filter(CPYTHON::knows);
    return version.isPresent() ? new OtherWays(target, version.get()).findings() : List.of();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    boolean partly = existing().stream().anyMatch(it -> it.on(version).fires() == Fires.PARTLY);
    if (RebuildAdvice.canBeGiven(target)
        && (partly || existing().size() < CALLS_AND_LINES.size())) {
      findings.add(given());
    }
    if (partly) {
      findings.add(wake());
    }
    List<String> missing = new ArrayList<>(CALLS_AND_LINES);
    existing().forEach(it -> missing.remove(it.name()));
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      if (version.compareTo(FIRST_OF_SYSTEMTAP) >= 0 && !program.isContainer()) {
        findings.add(ownProbes(names, missing.equals(List.of("line"))));
      }
      findings.add(hooks(names));
    }
    return findings;
  }

  private List<RegisteredMarker> existing() {
    return CALLS_AND_LINES.stream()
        .filter(it -> target.file().find(CPYTHON.provider(), it).isPresent())
        .map(CPYTHON::marker)
        .toList();
  }

  private Finding given() {
    return way(
        "CPython's own markers can be given to this Python, all eight of them, and they fire on every"
            + " version; a hit costs what CPython's own costs, and nothing while nobody traces",
        (program.isContainer() ? "in the container: " : "") + "stapwright python-markers -o DIR",
        (program.isContainer() ? "in the container: " : "")
            + "PYTHONPATH=DIR/path "
            + interpreter()
            + " PROGRAM.py",
        "stapwright generate --target python-markers:DIR ...");
  }

  private Finding wake() {
    List<String> lines = new ArrayList<>();
    lines.add("probe " + target.probePoint() + ".mark(\"line\") { next }");
    lines.add("in Java: Python.wakeFunctionEntry()");
    if (!program.isContainer()) {
      lines.add("stap SCRIPT.stp -c \"" + interpreter() + " PROGRAM.py\"");
    }
    return way(
        "function__entry is complete on "
            + version
            + " beside an empty probe of `line`; that costs a hit for every line that runs",
        lines.toArray(String[]::new));
  }

  private Finding ownProbes(String names, boolean lines) {
    return way(
        "instead of "
            + names
            + ": SystemTap's own probes of Python, for a program that they start; they need a"
            + " SystemTap that was built for Python "
            + version
            + " and the interpreter's debuginfo, and slow it down as a debugger would",
        "stap -e 'probe python3.module(\"MODULE\").function(\""
            + (lines ? "NAME@FILE.py:N" : "NAME")
            + "\") { println(pn()) }' -c \""
            + interpreter()
            + " -m HelperSDT PROGRAM.py\"");
  }

  private Finding hooks(String names) {
    return way(
        "instead of "
            + names
            + ", without SystemTap and root: hooks in the interpreter record what a script is then"
            + " run on; they cost a call for every event",
        (program.isContainer() ? "in the container: " : "")
            + "stapwright record -o events.jsonl -- "
            + interpreter()
            + " PROGRAM.py",
        "stapwright simulate SCRIPT.stp --events events.jsonl");
  }

  private String interpreter() {
    String path =
        target.executable().isPresent() ? program.inside().toString() : "python" + version;
    return path.matches("[\\w./+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  private static Finding way(String sentence, String... lines) {
    return new Finding(Finding.Kind.FACT, sentence, Optional.of(String.join("\n", lines)));
  }
}
