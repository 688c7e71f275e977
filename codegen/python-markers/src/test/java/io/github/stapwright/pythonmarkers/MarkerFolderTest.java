package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.markers.elf.SiteMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkerFolderTest {
  @TempDir private Path folder;

  @Test
  void whatIsOnTheSearchPathStaysThere() throws Exception {
    MarkerFolder markers = PythonMarkers.forThisMachine().plain().write(folder);
    String path = markers.path() + "/path";
    assertThat(markers.environment(Map.of())).isEqualTo(Map.of("PYTHONPATH", path));
    assertThat(markers.environment(Map.of("PYTHONPATH", "/a:/b")))
        .isEqualTo(Map.of("PYTHONPATH", path + ":/a:/b"));
    assertThat(markers.targetText()).isEqualTo("python-markers:" + markers.path());
  }

  @Test
  void aLinkWhereTheFolderShouldBeIsFollowedToItsOwner() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(PythonMarkers.forThisMachine().write(link).path()).isEqualTo(real.toRealPath());
  }

  @Test
  void theCacheIsWhereTheProgramsUserCanRead() {
    assertThat(MarkerCache.place(Map.of("HOME", "/root"), "root"))
        .isEqualTo(Path.of("/var/cache/stapwright/python-markers"));
    assertThat(MarkerCache.place(Map.of("HOME", "/home/a"), "a"))
        .isEqualTo(Path.of("/home/a/.cache/stapwright/python-markers"));
    assertThat(MarkerCache.place(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "/c"), "a"))
        .isEqualTo(Path.of("/c/stapwright/python-markers"));
  }

  @Test
  void whatIsPreparedIsUsedAgain() throws Exception {
    SiteMachine machine = ThisMachine.siteMachine().orElseThrow();
    MarkerFolder first = new MarkerCache(machine, "a.py").folder(folder);
    var time = Files.getLastModifiedTime(first.library());
    assertThat(new MarkerCache(machine, "a.py").folder(folder)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first.library())).isEqualTo(time);
    assertThat(new MarkerCache(machine, "").folder(folder)).isNotEqualTo(first);
  }

  /** Each way in loads the library; none leaves a module behind. */
  @Test
  void everyWayInLoadsIt() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("program.py"),
            "import sys\n"
                + "print('libpython-markers' in open('/proc/self/maps').read(), sys.argv[1:],"
                + " __name__, [it for it in sys.modules if 'stapwright' in it])\n");
    String expected = "True ['a'] __main__ []\n";
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.all().values()) {
        Ran ran = Ran.of(markers.environment(Map.of()), python, program, "a");
        assertThat(ran).as(python + " " + markers.form()).isEqualTo(new Ran(0, expected, ""));
        for (String options : List.of("-ISE", "-B")) {
          Ran other =
              Ran.of(Map.of(), python, options, markers.path().resolve("run.py"), program, "a");
          assertThat(other).isEqualTo(new Ran(0, expected, ""));
        }
        Ran module =
            Ran.of(Map.of(), python, markers.path().resolve("run.py"), "-m", "json.tool", "-h");
        assertThat(module.status()).isZero();
      }
    }
  }

  @Test
  void theSitecustomizeThatIsThereRunsToo() throws Exception {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("sitecustomize.py"), "print('theirs', __file__)\n");
    Files.writeString(site.resolve("broken.py"), "");
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.two()) {
        Ran ran =
            Ran.of(
                markers.environment(Map.of("PYTHONPATH", site.toString())),
                python,
                "-c",
                "import sys; print(sys.modules['sitecustomize'].__file__)");
        String theirs = site.resolve("sitecustomize.py").toString();
        assertThat(ran).isEqualTo(new Ran(0, "theirs " + theirs + "\n" + theirs + "\n", ""));
      }
    }
  }

  @Test
  void runSaysHowItIsUsed() throws Exception {
    MarkerFolder markers = bothForms().get(0);
    Ran ran = Ran.of(Map.of(), Interpreters.debian(), markers.path().resolve("run.py"));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).startsWith("usage: python3 run.py PROGRAM.py [ARGUMENT...]");
  }

  @Test
  void anUnknownProcessIsRefused() {
    assertThatThrownBy(() -> RunningPython.of(999_999_999))
        .hasMessage("there is no process 999999999");
  }

  private List<MarkerFolder> bothForms() throws Exception {
    return List.of(
        PythonMarkers.forThisMachine().plain().write(folder.resolve("p")),
        PythonMarkers.forThisMachine().compiled().write(folder.resolve("c")));
  }
}
