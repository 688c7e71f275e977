package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.elf.ElfFile;
import io.github.stapwright.markers.elf.SiteMachine;
import io.github.stapwright.markers.target.PythonMarkersLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonMarkersCommandTest {
  private static final Path DEBIAN = Path.of("/usr/bin/python3.11");

  @TempDir private Path folder;

  @Test
  void aFolderIsWrittenAndSaysWhatToSet() throws Exception {
    Path markers = folder.resolve("markers");
    Ran ran = Ran.stapwright("python-markers", "-o", markers.toString());
    Path real = markers.toRealPath();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith(real + "/libpython-markers.so (")
        .endsWith(
            "set     PYTHONPATH="
                + real
                + "/path\nor run  python3 "
                + real
                + "/run.py PROGRAM.py\ntarget  python-markers:"
                + real
                + "\n");
    assertThat(ElfFile.read(real.resolve(PythonMarkersLibrary.NAME)).notes()).hasSize(8);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void doctorAndLocksKnowTheLibrary() throws Exception {
    Ran.stapwright("python-markers", "-o", folder.toString());
    String library = folder.toRealPath().resolve(PythonMarkersLibrary.NAME).toString();
    Ran doctor = Ran.stapwright("doctor", library);
    assertThat(doctor.status()).isZero();
    assertThat(doctor.out())
        .contains("ok line exists and fires\n", "ok function__entry exists and fires\n")
        .contains("it gives them to any CPython from 3.6 on")
        .contains("stapwright generate --target 'library:" + library + "' ...\n")
        .endsWith("yes: it can be traced\n");
    assertThat(Ran.stapwright("markers", "--lock", library).out())
        .contains("library " + library + "\n")
        .contains("mark python function__entry (8, 8, -4) sites=1 semaphore\n");
  }

  @Test
  void theSameTwiceChangesNothing() throws Exception {
    Ran first = Ran.stapwright("python-markers", "-o", folder.toString());
    var time = Files.getLastModifiedTime(folder.resolve(PythonMarkersLibrary.NAME));
    assertThat(Ran.stapwright("python-markers", "-o", folder.toString())).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(folder.resolve(PythonMarkersLibrary.NAME)))
        .isEqualTo(time);
  }

  @Test
  void theLibraryIsBuiltHereAndSeesOnlyOneFile() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "there is no cc");
    Ran ran =
        Ran.stapwright(
            "python-markers", "--compiled", "--only", "a\"\u00e9.py", "-o", folder.toString());
    assertThat(ran.out()).contains("built by this machine's C compiler");
    assertThat(Files.readString(folder.resolve("stapwright_markers/settings.py")))
        .isEqualTo("ONLY = \"a\\U00000022\\U000000e9.py\"\n");
  }

  @Test
  void aPlaceThatOthersMayWriteIsRefused() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    Ran ran = Ran.stapwright("python-markers", "-o", open.resolve("in").toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "stapwright: "
                + open.toRealPath()
                + ": others may write here, and what they put here would run in the traced program;"
                + " use another folder, or `chmod go-w "
                + open.toRealPath()
                + "`\n");
    assertThat(open).isEmptyDirectory();
  }

  @Test
  void whatCannotHaveMarkersIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(refusal("-o", file.toString())).endsWith("file: this is not a folder\n");
    assertThat(refusal("-o", folder.resolve("a:b").toString()))
        .contains("PYTHONPATH cannot name a folder with a colon");
    assertThat(refusal("--into", folder.toString())).contains("this is no virtual environment");
    assertThat(refusal("--pid", "999999999")).contains("there is no process 999999999");
    assertThat(refusal("--pid", "1", "--python", "python3")).contains("--python stands with -o");
    assertThat(refusal("-o", folder.toString(), "--python", "/bin/sh"))
        .contains("this is no CPython by its name");
    assertThat(refusal()).contains("-o=DIR | --into=VENV | --pid=PID");
  }

  @Test
  void anInterpreterOfAnotherArchitectureHasAnotherLibrary() throws Exception {
    for (String machine : new String[] {"aarch64", "riscv64"}) {
      byte[] elf = new byte[64];
      byte[] start = {0x7f, 'E', 'L', 'F', 2, 1, 1};
      System.arraycopy(start, 0, elf, 0, start.length);
      elf[16] = 2;
      elf[18] = (byte) (machine.equals("aarch64") ? 183 : 243);
      elf[20] = 1;
      elf[54] = 56;
      elf[58] = 64;
      Path python = Files.write(folder.resolve("python3.13"), elf);
      Ran ran =
          Ran.stapwright(
              "python-markers",
              "-o",
              folder.resolve("m").toString(),
              "--python",
              python.toString());
      if (machine.equals("aarch64")) {
        assertThat(ran.out()).contains("(aarch64, ");
        assertThat(ElfFile.read(folder.resolve("m/libpython-markers.so")).machineName())
            .isEqualTo(SiteMachine.AARCH64.machineName());
      } else {
        assertThat(ran.err())
            .endsWith("its architecture is riscv64, and markers are for x86_64 and aarch64\n");
      }
    }
  }

  @Test
  void everyInterpreterOfAVirtualEnvironment() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(DEBIAN), DEBIAN + " is not installed");
    Path environment = folder.resolve("venv");
    int made =
        new ProcessBuilder(DEBIAN.toString(), "-m", "venv", "--without-pip", environment.toString())
            .start()
            .waitFor();
    assertThat(made).isZero();
    Ran ran = Ran.stapwright("python-markers", "--into", environment.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("/site-packages/stapwright-python-markers.pth\n")
        .contains("target  python-markers:");
    Process process =
        new ProcessBuilder(
                environment.resolve("bin/python").toString(),
                "-I",
                "-c",
                "print('libpython-markers.so' in open('/proc/self/maps').read())")
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo("True\n");
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String refusal(String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "python-markers";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    Ran ran = Ran.stapwright(words);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    return ran.err();
  }
}
