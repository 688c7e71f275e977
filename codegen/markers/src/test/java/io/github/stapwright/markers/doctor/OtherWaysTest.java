package io.github.stapwright.markers.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.AssembledProgram;
import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What works instead, on programs that have the markers of each version. */
class OtherWaysTest {
  @TempDir private Path folder;

  @Test
  void on311AnEmptyProbeOfLineWakesTheEntries() throws Exception {
    ResolvedTarget target = interpreter("3.11");
    String path = target.executable().orElseThrow().toString();
    assertThat(OtherWays.of(target))
        .containsExactly(
            new Finding(
                Finding.Kind.FACT,
                "CPython's own markers can be given to this Python, all eight of them, and they fire"
                    + " on every version; a hit costs what CPython's own costs, and nothing while"
                    + " nobody traces",
                Optional.of(
                    "stapwright python-markers -o DIR\nPYTHONPATH=DIR/path "
                        + path
                        + " PROGRAM.py\nstapwright generate --target python-markers:DIR ...")),
            new Finding(
                Finding.Kind.FACT,
                "function__entry is complete on 3.11 beside an empty probe of `line`; that costs a"
                    + " hit for every line that runs",
                Optional.of(
                    "probe process(\""
                        + path
                        + "\").mark(\"line\") { next }\n"
                        + "in Java: Python.wakeFunctionEntry()\n"
                        + "stap SCRIPT.stp -c \""
                        + path
                        + " PROGRAM.py\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.12", "3.13", "3.14"})
  void withoutCallsAndLinesMarkersCanBeGivenAndThereAreTwoOtherWays(String version)
      throws Exception {
    ResolvedTarget target = interpreter(version);
    String path = target.executable().orElseThrow().toString();
    String text = new DoctorReport("x", OtherWays.of(target)).text();
    assertThat(text)
        .containsSubsequence("CPython's own markers can be given to this", "SystemTap's own probes")
        .contains("stapwright python-markers -o DIR\n")
        .contains("instead of function__entry, function__return, line: SystemTap's own probes")
        .contains("a SystemTap that was built for Python " + version)
        .contains(
            "stap -e 'probe python3.module(\"MODULE\").function(\"NAME\") { println(pn()) }'"
                + " -c \""
                + path
                + " -m HelperSDT PROGRAM.py\"\n")
        .contains("stapwright record -o events.jsonl -- " + path + " PROGRAM.py\n")
        .contains("stapwright simulate SCRIPT.stp --events events.jsonl\n");
  }

  @Test
  void on315OnlyLinesAreMissing() throws Exception {
    assertThat(new DoctorReport("x", OtherWays.of(interpreter("3.15"))).text())
        .contains("instead of line: SystemTap's own probes of Python")
        .contains(".function(\"NAME@FILE.py:N\")")
        .doesNotContain("function__entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.6", "3.7", "3.8", "3.9", "3.10"})
  void whereAllMarkersFireNothingElseIsNeeded(String version) throws Exception {
    assertThat(OtherWays.of(interpreter(version))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3.8, false", "3.9, true"})
  void systemTapsOwnProbesBeginWith39(String version, boolean offered) throws Exception {
    ResolvedTarget target = named("python" + version, "other", List.of("marker"));
    assertThat(new DoctorReport("x", OtherWays.of(target)).text().contains("HelperSDT"))
        .isEqualTo(offered);
  }

  @Test
  void ofAnUnknownVersionNothingIsSaid() throws Exception {
    assertThat(OtherWays.of(named("python3.99", "python", List.of("gc__start")))).isEmpty();
    assertThat(OtherWays.of(named("program", "mine", List.of("start")))).isEmpty();
  }

  @Test
  void aPathWithBlanksIsQuoted() throws Exception {
    Path place = Files.createDirectory(folder.resolve("it's here"));
    AssembledProgram.with(place.resolve("python3.12"), "python", List.of("gc__start"));
    ResolvedTarget target = TargetResolver.resolve(place.resolve("python3.12").toString());
    assertThat(new DoctorReport("x", OtherWays.of(target)).text())
        .contains("-- '" + folder + "/it'\\''s here/python3.12' PROGRAM.py\n");
  }

  @Test
  void gdbProvesThatLineWakesTheEntries() throws Exception {
    Oracle.tool("gdb");
    Oracle.file("/usr/bin/python3.11");
    assertThat(GdbProof.prove(TargetResolver.resolve("/usr/bin/python3.11")))
        .extracting(Finding::sentence)
        .anyMatch(it -> it.startsWith("proof: function__entry did not fire: 0 "))
        .anyMatch(it -> it.startsWith("proof: with `line` probed too, function__entry fired: 3 "));
  }

  @Test
  void noBuildOf313WillHaveWhatCpythonRemoved() throws Exception {
    String advice =
        new RebuildAdvice(named("python3.13", "other", List.of("marker")), new Machine(folder))
            .text();
    assertThat(advice)
        .endsWith("\nno 3.13 has function__entry, function__return, line, however it is built");
    assertThat(
            new RebuildAdvice(named("python3.9", "other", List.of("marker")), new Machine(folder))
                .text())
        .doesNotContain("however it is built");
  }

  @Test
  void oldVersionsHaveNoOptionForMarkers() throws Exception {
    String advice =
        new RebuildAdvice(named("python2.7", "other", List.of("marker")), new Machine(folder))
            .text();
    assertThat(advice)
        .startsWith("CPython has markers since 3.6, and no option brings them to 2.7;")
        .doesNotContain("--with-dtrace");
  }

  @Test
  void pyenvInstallsTheVersionThatItHas() throws Exception {
    Path bin = Files.createDirectories(folder.resolve(".pyenv/versions/3.11.7/bin"));
    Path python = AssembledProgram.with(bin.resolve("python3.11"), "other", List.of("marker"));
    assertThat(
            new RebuildAdvice(TargetResolver.resolve(python.toString()), new Machine(folder))
                .text())
        .contains("\nPYTHON_CONFIGURE_OPTS=--with-dtrace pyenv install --force 3.11.7");
  }

  private ResolvedTarget interpreter(String version) throws Exception {
    List<String> markers =
        Registry.cpython().markers().stream()
            .filter(it -> it.present().contains(RuntimeVersion.of(version)))
            .map(RegisteredMarker::name)
            .toList();
    return named("python" + version, "python", markers);
  }

  private ResolvedTarget named(String name, String provider, List<String> markers)
      throws Exception {
    Path program = AssembledProgram.with(folder.resolve(name), provider, markers);
    return TargetResolver.resolve(program.toString());
  }
}
