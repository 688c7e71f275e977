package io.github.stapwright.markers.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.target.TargetResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leads nowhere at all is refused before: see {@code TargetResolverTest}. */
class TargetDoctorTest {
  private static final String PYTHON = "/usr/bin/python3.11";
  private static final String LIBPYTHON = "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0";

  @TempDir Path folder;

  @Test
  void theInterpreterOfDebian() throws Exception {
    DoctorReport report = examine(Oracle.file(PYTHON).toString());
    assertThat(report.usable()).isTrue();
    assertThat(report.text())
        .contains("ok /usr/bin/python3.11 holds 8 markers of python\n")
        .contains("!! function__entry exists, but in 3.11 it fires only while `line` is probed too")
        .contains(
            "     instead: `stapwright python-markers -o DIR` gives this Python a complete marker")
        .contains("ok function__return exists and fires\n")
        .contains("in a script: process(\"/usr/bin/python3.11\").mark(\"NAME\")\n")
        .contains("stapwright generate --target '/usr/bin/python3.11' --python 3.11 ...\n")
        .endsWith("yes: it can be traced\n");
  }

  @Test
  void anInterpreterWithoutMarkers() throws Exception {
    DoctorReport report = examine(withoutMarkers("python3.11"), "debian");
    assertThat(report.usable()).isFalse();
    assertThat(report.text())
        .contains("python3.11 holds no markers: it was built without --with-dtrace\n")
        .contains("     give it markers: stapwright python-markers -o DIR\n")
        .contains("apt install python3")
        .contains("apt install systemtap-sdt-dev, then ./configure --with-dtrace")
        .endsWith("no: it cannot be traced as it is\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "debian | .pyenv/versions/3.11.7/bin | apt install systemtap-sdt-dev",
        "fedora | .pyenv/versions/3.11.7/bin | dnf install systemtap-sdt-devel",
        "fedora | .pyenv/versions/3.11.7/bin | PYTHON_CONFIGURE_OPTS=--with-dtrace pyenv install",
        "debian | miniconda3/bin             | conda's builds have no markers",
        "debian | uv/python/x/bin            | uv's builds have no markers",
        "debian | usr/local/bin              | ./configure --with-dtrace && make && make install",
        "opensuse-leap | bin                 | zypper install systemtap-sdt-devel",
        "arch   | bin                        | pacman -S systemtap",
        "other  | bin                        | Debian, Ubuntu: apt install",
      })
  void whatToDoDependsOnWhereItCameFrom(String distribution, String place, String advice)
      throws Exception {
    Path bin = Files.createDirectories(folder.resolve(place));
    DoctorReport report =
        examine(withoutMarkers(bin.resolve("python3.11").toString()), distribution);
    assertThat(report.text()).contains(advice);
  }

  @Test
  void aShellWrapper() throws Exception {
    Oracle.file(PYTHON);
    Path wrapper = executable("wrapper", "#!/bin/sh\nexec /usr/bin/python3.11 \"$@\"\n");
    DoctorReport report = examine(wrapper.toString());
    assertThat(report.usable()).isTrue();
    assertThat(report.text())
        .startsWith(
            wrapper
                + "\n  -- "
                + wrapper
                + " is a shell script that starts `/usr/bin/python3.11`\n")
        .contains("ok /usr/bin/python3.11 holds 8 markers of python\n");
  }

  @Test
  void aStrippedCopy() throws Exception {
    Oracle.tool("strip");
    Path copy = Files.copy(Oracle.file(PYTHON), folder.resolve("python3.11"));
    Oracle.run(List.of("strip", "--strip-all", copy.toString()));
    assertThat(examine(copy.toString()).text())
        .contains("holds 8 markers of python")
        .endsWith("yes: it can be traced\n");
  }

  @Test
  void anInterpreterWithASharedLibrary() throws Exception {
    Oracle.tool("gcc");
    Oracle.file(LIBPYTHON);
    Path source =
        Files.writeString(
            folder.resolve("launcher.c"),
            "int Py_IsInitialized(void);\nint main(void) { return Py_IsInitialized(); }\n");
    Path launcher = folder.resolve("python3.11");
    Oracle.run(List.of("gcc", "-o", launcher.toString(), source.toString(), LIBPYTHON));
    DoctorReport report = examine(launcher.toString());
    assertThat(report.usable()).isTrue();
    assertThat(report.text())
        .contains("ok " + LIBPYTHON + " holds 8 markers of python\n")
        .contains("process(\"" + launcher + "\").library(\"" + LIBPYTHON + "\").mark(\"NAME\")")
        .contains("generate --target '" + launcher + "!" + LIBPYTHON + "' --python 3.11");
  }

  @Test
  void aRunningProcess() throws Exception {
    Oracle.file(PYTHON);
    Process process = new ProcessBuilder(PYTHON, "-c", "input()").start();
    try {
      DoctorReport report =
          TargetDoctor.examine(TargetResolver.resolve(process.pid()), false, false);
      assertThat(report.usable()).isTrue();
      assertThat(report.text())
          .startsWith("process " + process.pid() + "\n")
          .contains("-- process " + process.pid() + " runs /usr/bin/python3.11\n");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aProgramThatIsNoInterpreter() throws Exception {
    DoctorReport report = examine(Oracle.file("/usr/bin/readelf").toString());
    assertThat(report.usable()).isFalse();
    assertThat(report.text()).contains("holds no markers\n", "a program gets them from sys/sdt.h");
  }

  @Test
  void theInterpreterIsAskedOnlyWhenItMayBeRun() throws Exception {
    Oracle.file(PYTHON);
    assertThat(examine(PYTHON).text()).doesNotContain("it says");
    assertThat(TargetDoctor.examine(TargetResolver.resolve(PYTHON), true, false).text())
        .contains("-- it says: version 3.11.", "-- it says: built with --with-dtrace\n");
  }

  @Test
  void gdbProvesWhichMarkersFire() throws Exception {
    Oracle.tool("gdb");
    Oracle.file(PYTHON);
    assertThat(TargetDoctor.examine(TargetResolver.resolve(PYTHON), false, true).text())
        .contains("ok proof: function__return fired: 3 of the hits")
        .contains("!! proof: function__entry did not fire: 0 of the hits")
        .contains("ok proof: audit fired: 1 of the hits")
        .doesNotContain("which is not what the registry says");
  }

  @Test
  void aProgramReadsTheSameAsJson() throws Exception {
    assertThat(examine(Oracle.file(PYTHON).toString()).json())
        .contains("\"subject\" : \"/usr/bin/python3.11\"", "\"usable\" : true")
        .contains("\"kind\" : \"caution\"", "\"kind\" : \"good\"", "\"advice\" : \"instead: ");
  }

  private static DoctorReport examine(String name) throws IOException {
    return TargetDoctor.examine(TargetResolver.resolve(name), false, false);
  }

  /** As it would be on a machine of that distribution. */
  private DoctorReport examine(String name, String distribution) throws IOException {
    Path etc = Files.createDirectories(folder.resolve("root/etc"));
    Files.writeString(etc.resolve("os-release"), "NAME=x\nID=\"" + distribution + "\"\n");
    Machine machine = new Machine(folder.resolve("root"));
    return TargetDoctor.examine(TargetResolver.resolve(name), machine, false, false);
  }

  private String withoutMarkers(String name) throws Exception {
    Oracle.tool("objcopy");
    Path copy = folder.resolve(name);
    Oracle.run(
        List.of(
            "objcopy",
            "--remove-section=.note.stapsdt",
            Oracle.file(PYTHON).toString(),
            copy.toString()));
    return copy.toString();
  }

  private Path executable(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
