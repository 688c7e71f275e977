package io.github.stapwright.markers.tapset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.markers.CompiledProgram;
import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredArgument.Kind;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.KernelStub;
import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.listing.MarkerListing;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.TargetResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapsetFileTest {
  private static final Pattern PROBE = Pattern.compile("(?m)^probe ([\\w.]+) =");
  private static final Pattern VARIABLE = Pattern.compile("(?m)^  (\\w+) = ");

  @TempDir private Path folder;

  @Test
  void aMarkerBecomesANamedProbe() {
    assertThat(TapsetFile.ofCpython(RuntimeVersion.of("3.9")))
        .contains(
            """
             * probe cpython.gc.start - a collection of garbage begins; CPython 3.6 to 3.15.
             *
             * @generation: int: the generation that is collected, 0 to 2
             *
             * Note: every exit of an interpreter adds several collections of generation 2.
             * Note: CPython's documentation counts arguments from `arg0`; SystemTap's `$arg1` is that `arg0`.
             */
            probe cpython.gc.start = process("/usr/bin/python3.9").mark("gc__start") !,
                process("/usr/lib64/libpython3.9.so.1.0").mark("gc__start") !,
                process("/usr/lib/*-linux-gnu/libpython3.9.so.1.0").mark("gc__start") !,
                process("/usr/local/bin/python3.9").mark("gc__start") !,
                process("/usr/local/lib/libpython3.9.so.1.0").mark("gc__start") {
              generation = $arg1
            }
            """)
        .contains("  filename = user_string2($arg1, \"<unknown>\")\n");
  }

  @Test
  void aVersionHasWhatItHas() {
    assertThat(probes(TapsetFile.ofCpython(RuntimeVersion.of("3.12"))))
        .containsExactly(
            "cpython.gc.start",
            "cpython.gc.done",
            "cpython.import.find.load.start",
            "cpython.import.find.load.done",
            "cpython.audit");
    assertThat(TapsetFile.ofCpython(RuntimeVersion.of("3.12")))
        .contains(
            " * It does not have:\n", " * function__entry: `stapwright python-markers -o DIR`");
    assertThat(TapsetFile.ofCpython(RuntimeVersion.of("3.11")))
        .contains(" * On 3.11 it fires only while `line` is probed too")
        .doesNotContain("It does not have");
    assertThat(TapsetFile.ofCpython(RuntimeVersion.of("3.7"))).contains("libpython3.7m.so.1.0");
  }

  @Test
  void anUnknownVersionIsRefused() {
    assertThatThrownBy(() -> TapsetFile.ofCpython(RuntimeVersion.of("2.7")))
        .hasMessage("nothing is known of CPython 2.7, only of 3.6 to 3.15");
  }

  @Test
  void namesThatSystemTapRefusesAreChanged() throws Exception {
    TapsetNames names = new TapsetNames();
    assertThat(names.probe("p", "a__b")).isEqualTo("p.a.b");
    assertThat(names.probe("p", "a-b")).isEqualTo("p.a.b_");
    assertThat(names.probe("p", "a__2")).isEqualTo("p.a._2");
    assertThat(names.probe("p", "\u00fc x")).isEqualTo("p.__x");
    assertThat(names.probe("p", "")).isEqualTo("p._");
    assertThat(names.variable("string")).isEqualTo("string_");
    assertThat(names.variable("string")).isEqualTo("string__");
    assertThat(names.variable("3d")).isEqualTo("_3d");
    assertThat(TapsetNames.provider("process")).isEqualTo("process_markers");
    assertThat(TapsetNames.provider("libstdc++")).isEqualTo("libstdc__");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/usr/bin/python3.11",
        "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0",
        "/usr/lib/jvm/java-17-openjdk-amd64/lib/server/libjvm.so",
        "/usr/lib/postgresql/15/bin/postgres",
      })
  void systemTapTakesTheTapsetOfAFile(String file) throws Exception {
    Oracle.file(file);
    MarkerListing listing = new MarkerListing(TargetResolver.resolve(file), List.of());
    String tapset = TapsetFile.of(listing);
    assertThat(probes(tapset)).hasSameSizeAs(listing.target().file().marks());
    systemTapTakes(tapset);
  }

  @Test
  void systemTapTakesTheTapsetOfAVersion() throws Exception {
    Oracle.file("/usr/bin/python3.11");
    systemTapTakes(TapsetFile.ofCpython(RuntimeVersion.of("3.11")));
  }

  @Test
  void systemTapTakesHardNames() throws Exception {
    Path program = CompiledProgram.in(folder);
    Provider declared =
        new Provider(
            "operands",
            List.of(
                new DeclaredMarker(
                    "texts",
                    "a */ text",
                    List.of(
                        new DeclaredArgument("string", "char *", Kind.STRING, "what\nit holds"),
                        new DeclaredArgument("string", "int", Kind.NUMBER, "")))));
    MarkerListing listing =
        new MarkerListing(TargetResolver.resolve(program.toString()), List.of(declared));
    String tapset = TapsetFile.of(listing);
    assertThat(tapset)
        .contains(
            "  string_ = user_string2($arg1, \"<unknown>\")\n  string__ = $arg2\n",
            " * probe operands.texts - a * / text\n");
    systemTapTakes(tapset);
  }

  @Test
  void everyVersionHasATapset() {
    for (RuntimeVersion version : Registry.cpython().versions()) {
      assertThat(probes(TapsetFile.ofCpython(version))).doesNotHaveDuplicates().isNotEmpty();
    }
  }

  /** Each probe of the tapset, with each of its variables printed, up to pass 3. */
  private void systemTapTakes(String tapset) throws Exception {
    Oracle.tool("stap");
    Path library = Files.createDirectories(folder.resolve("tapset"));
    Files.writeString(library.resolve("markers.stp"), tapset);
    StringBuilder script = new StringBuilder();
    for (String part : tapset.split("(?m)^(?=probe )")) {
      PROBE
          .matcher(part)
          .results()
          .forEach(
              probe -> {
                script.append("probe ").append(probe.group(1)).append(" {");
                VARIABLE
                    .matcher(part)
                    .results()
                    .forEach(it -> script.append(" println(").append(it.group(1)).append(")"));
                script.append(" println(pp()) }\n");
              });
    }
    Path file = Files.writeString(folder.resolve("all.stp"), script);
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "sh",
            "-c",
            "ulimit -v 4000000; timeout 60 \"$@\" 2>&1 >/dev/null; echo status=$?",
            "sh"));
    command.addAll(List.of("stap", "-r", KernelStub.in(folder).toString(), "-p3"));
    command.addAll(List.of("-I", library.toString(), file.toString()));
    assertThat(Oracle.run(command)).endsWith("status=0\n").doesNotContain("error:");
  }

  private static List<String> probes(String tapset) {
    return PROBE.matcher(tapset).results().map((MatchResult it) -> it.group(1)).toList();
  }
}
