package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cases.Lines;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @TempDir private Path folder;

  @Test
  void writesScriptAndMapAndNamesThem() throws URISyntaxException {
    Ran ran = generate("--python", "3.9", "--class", Lines.class.getName());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            folder.resolve("out/Lines.stp") + "\n" + folder.resolve("out/Lines.stp.map") + "\n");
    assertThat(folder.resolve("out/Lines.stp"))
        .content()
        .contains("probe process(\"/usr/bin/python3\").mark(\"line\") {\n");
  }

  @Test
  void doesNotLoadAClassThatWouldEndTheProcess() throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Halting.java"),
            """
            import static io.github.stapwright.dsl.Python.*;
            public final class Halting implements io.github.stapwright.dsl.ProbeScript {
              @Override public io.github.stapwright.dsl.Probes probes() {
                Runtime.getRuntime().halt(0);
                return io.github.stapwright.dsl.Probes.of(onGcStart().print("x\\n"));
              }
            }
            """);
    String classes = folder.resolve("classes").toString();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes, source.toString());
    assertThat(compiled).isZero();
    Ran ran =
        Ran.stapwright(
            "generate",
            "--classpath",
            classes,
            "--class",
            "Halting",
            "--target",
            "@1",
            "-o",
            folder.resolve("out").toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("error PROBE_CLASS: `Halting`: the class calls `Runtime.halt`");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void findsTheClassesOfAFolder() throws URISyntaxException {
    assertThat(generate("--python", "3.9").out()).contains("Lines.stp\n", "Sleeping.stp\n");
  }

  @Test
  void saysThatNobodyLookedForTheMarkers() throws URISyntaxException {
    Ran ran = generate();
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).startsWith("cases/Lines.java:14: note MARKERS_NOT_CHECKED: ");
  }

  @Test
  void refusesAMarkerThatTheTargetLacks() throws URISyntaxException, IOException {
    Path lock =
        Files.writeString(
            folder.resolve("target.lock"),
            """
            stapwright-target-lock 1
            target /usr/bin/python3
            machine x86_64
            mark python gc__start (-4) sites=1 semaphore
            """);
    Ran ran = generate("--markers", lock.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(
            "cases/Lines.java:14: error MARKER_MISSING: `/usr/bin/python3` has"
                + " no marker `line`\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void refusesAVersionOfWhichNothingIsKnown() throws URISyntaxException {
    Ran ran = generate("--python", "2.1");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("stapwright: --python 2.1: nothing is known of CPython 2.1");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** The header says how the program gets the markers; a version that lacks them is no matter. */
  @Test
  void aTargetOfPythonMarkersIsStartedWithThem() throws URISyntaxException {
    for (String target :
        List.of("python-markers:/opt/markers", "/opt/markers/libpython-markers.so")) {
      Ran ran = generateFor(target, List.of("--python", "3.13", "--class", Lines.class.getName()));
      assertThat(ran.err()).isEmpty();
      assertThat(folder.resolve("out/Lines.stp"))
          .content()
          .contains(
              "# Run it: stap Lines.stp -c \"env PYTHONPATH=/opt/markers/path python3 PROGRAM\"\n")
          .contains("probe process(\"/opt/markers/libpython-markers.so\").mark(\"line\") {\n");
    }
    generateFor(
        "/usr/bin/python3.13!/opt/markers/libpython-markers.so",
        List.of("--python", "3.13", "--class", Lines.class.getName()));
    assertThat(folder.resolve("out/Lines.stp"))
        .content()
        .contains("-c \"env PYTHONPATH=/opt/markers/path /usr/bin/python3.13 PROGRAM\"\n");
  }

  private Ran generate(String... more) throws URISyntaxException {
    return generateFor("/usr/bin/python3", List.of(more));
  }

  private Ran generateFor(String target, List<String> more) throws URISyntaxException {
    Path classes = Path.of(Lines.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> words =
        new ArrayList<>(List.of("generate", "--classpath", classes.toString(), "--target", target));
    words.addAll(List.of("-o", folder.resolve("out").toString()));
    words.addAll(more);
    return Ran.stapwright(words.toArray(String[]::new));
  }
}
