package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.elf.MarkerLibrary;
import io.github.stapwright.markers.elf.SiteMachine;
import io.github.stapwright.markers.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, it is one sentence, and the program runs as if we were not there. */
class HostileTest {
  private static final String SENTENCE = "stapwright: no markers in this process: ";

  @TempDir private Path folder;

  @Test
  void aLibraryThatIsMissing() throws Exception {
    for (MarkerFolder markers : bothForms()) {
      Files.delete(markers.library());
      isOneSentence(markers, "libpython-markers.so");
    }
  }

  @Test
  void aLibraryOfAnotherArchitecture() throws Exception {
    SiteMachine other =
        ThisMachine.siteMachine().orElseThrow() == SiteMachine.X86_64
            ? SiteMachine.AARCH64
            : SiteMachine.X86_64;
    for (MarkerFolder markers : bothForms()) {
      Files.write(markers.library(), MarkerLibrary.of(other, Registry.cpython().asProvider()));
      isOneSentence(markers, "libpython-markers.so");
    }
  }

  @Test
  void aHookThatCannotBeRead() throws Exception {
    for (MarkerFolder markers : bothForms()) {
      Files.delete(markers.path().resolve("stapwright_markers/settings.py"));
      isOneSentence(markers, "No module named 'stapwright_markers.settings'");
    }
  }

  @Test
  void python2() throws Exception {
    Path python = Path.of(System.getProperty("user.home"), ".pyenv/versions/2.7.18/bin/python2.7");
    Assumptions.assumeTrue(Files.isExecutable(python), "there is no Python 2");
    MarkerFolder markers = bothForms().get(0);
    Ran ran = Ran.of(markers.environment(Map.of()), python, "-c", "print(40 + 2)");
    assertThat(ran).isEqualTo(new Ran(0, "42\n", SENTENCE + "this is not CPython 3.6 or later\n"));
  }

  /** PyPy's way of saying what it is. */
  @Test
  void anotherImplementation() throws Exception {
    MarkerFolder markers = bothForms().get(0);
    Ran ran =
        Ran.of(
            Map.of(),
            Interpreters.debian(),
            "-c",
            "import sys, types; sys.implementation = types.SimpleNamespace(name='pypy');"
                + " path = sys.argv[1]; exec(open(path).read(), {'__file__': path}); print(42)",
            markers.path().resolve("attach.py"));
    assertThat(ran).isEqualTo(new Ran(0, "42\n", SENTENCE + "this is not CPython 3.6 or later\n"));
  }

  @Test
  void otherToolsSeeTheSameWithUsAndWithout() throws Exception {
    Path program = Ran.program("beside.py", folder);
    for (Path python : Interpreters.all().values()) {
      Ran without = Ran.of(Map.of(), python, program);
      for (MarkerFolder markers : bothForms()) {
        assertThat(Ran.of(markers.environment(Map.of()), python, program)).isEqualTo(without);
      }
    }
  }

  @Test
  void otherToolsSeeTheSameWhileSomebodyTraces() throws Exception {
    Tracer.required();
    Path program = Ran.program("beside.py", folder);
    Map<Path, Ran> alone = new HashMap<>();
    for (Path python : Interpreters.all().values()) {
      alone.put(python, Ran.of(Map.of(), python, program));
    }
    for (MarkerFolder markers : bothForms()) {
      try (Tracer tracer =
          Tracer.of(folder, "usdt:" + markers.library() + ":python:line { @n = count(); }")) {
        for (Path python : Interpreters.all().values()) {
          Ran without = alone.get(python);
          Ran traced = Ran.of(markers.environment(Map.of()), python, program);
          assertThat(traced.out()).as(python.toString()).isEqualTo(without.out());
          assertThat(traced.status()).isZero();
        }
        assertThat(tracer.stopAndCount().get("n")).isPositive();
      }
    }
  }

  /** Python's own coverage and its own debugger, while somebody traces as well. */
  @Test
  void coverageAndADebuggerWorkBesideIt() throws Exception {
    Tracer.required();
    Path program = Files.writeString(folder.resolve("steps.py"), "a = 1\nb = a + 1\nprint(b)\n");
    List<List<Object>> tools =
        List.of(
            List.of("-m", "trace", "--trace", program),
            List.of("-m", "pdb", "-c", "next", "-c", "next", "-c", "p a + b", "-c", "q", program));
    for (MarkerFolder markers : bothForms()) {
      try (Tracer tracer =
          Tracer.of(
              folder, "usdt:" + markers.library() + ":python:function__entry { @n = count(); }")) {
        for (Path python : Interpreters.all().values()) {
          for (List<Object> tool : tools) {
            Object[] words = Stream.concat(Stream.of(python), tool.stream()).toArray();
            assertThat(Ran.of(markers.environment(Map.of()), words).out())
                .as("%s %s", python, tool)
                .isEqualTo(Ran.of(Map.of(), words).out())
                .isNotEmpty();
          }
        }
        tracer.stop();
      }
    }
  }

  /** What Python may not read it does not look for: nothing of ours runs, and nothing is said. */
  @Test
  void aFolderThatOnlyItsOwnerMayRead() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/setpriv"))
            && "root".equals(System.getProperty("user.name")),
        "only root can be another user");
    for (MarkerFolder markers : bothForms()) {
      Ran ran =
          Ran.of(
              markers.environment(Map.of()),
              "setpriv",
              "--reuid=65534",
              "--clear-groups",
              Interpreters.debian(),
              "-c",
              "print(40 + 2)");
      assertThat(ran).isEqualTo(new Ran(0, "42\n", ""));
    }
  }

  @Test
  void whatIsTakenIsNotTakenAway() throws Exception {
    Tracer.required();
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.two()) {
        Path go = Files.createTempFile(folder, "go", "");
        Files.delete(go);
        Path out = Files.createTempFile(folder, "taken", ".out");
        Path err = Files.createTempFile(folder, "taken", ".err");
        Process program =
            Ran.start(
                markers.environment(Map.of()),
                out,
                err,
                python,
                Ran.program("taken.py", folder),
                go);
        while (program.isAlive() && Files.size(out) == 0) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        try (Tracer tracer =
            Tracer.of(
                folder,
                "usdt:" + markers.library() + ":python:function__entry { @n = count(); }")) {
          Files.createFile(go);
          assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
          tracer.stop();
        }
        assertThat(Files.readString(out)).isEqualTo("ready\nours\n");
        assertThat(Files.readString(err))
            .as(markers.form() + " " + python)
            .startsWith("stapwright: ")
            .containsPattern("are taken|holds the profile function of some threads")
            .hasLineCount(1);
      }
    }
  }

  private void isOneSentence(MarkerFolder markers, String part) throws Exception {
    for (Path python : Interpreters.two()) {
      Ran ran = Ran.of(markers.environment(Map.of()), python, "-c", "print(40 + 2)");
      assertThat(ran.out()).isEqualTo("42\n");
      assertThat(ran.status()).isZero();
      assertThat(ran.err()).startsWith(SENTENCE).contains(part).hasLineCount(1);
    }
  }

  private List<MarkerFolder> bothForms() throws Exception {
    Oracle.tool("cc");
    return List.of(
        PythonMarkers.forThisMachine().plain().write(folder.resolve("p")),
        PythonMarkers.forThisMachine().compiled().write(folder.resolve("c")));
  }
}
