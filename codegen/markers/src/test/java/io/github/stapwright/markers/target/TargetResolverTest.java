package io.github.stapwright.markers.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.registry.RuntimeVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetResolverTest {
  private static final String PYTHON = "/usr/bin/python3.11";
  private static final String LIBPYTHON = "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0";

  @TempDir private Path folder;

  @Test
  void anInterpreterThatHoldsItsMarkers() throws Exception {
    Oracle.file(PYTHON);
    ResolvedTarget target = TargetResolver.resolve(PYTHON);
    assertThat(target.targetText()).isEqualTo(PYTHON);
    assertThat(target.probePoint()).isEqualTo("process(\"/usr/bin/python3.11\")");
    assertThat(target.pythonVersion()).contains(new RuntimeVersion(3, 11));
    assertThat(target.file().marks()).hasSize(8);
    assertThat(target.steps()).isEmpty();
  }

  @Test
  void whatNoFileCanBeCalledIsRefused() {
    assertThatThrownBy(() -> TargetResolver.resolve("/usr/bin/python\0"))
        .isInstanceOf(TargetException.class)
        .hasMessage("no file can be called `/usr/bin/python\\0`: Nul character not allowed");
  }

  @Test
  void aLinkIsFollowed() throws Exception {
    Oracle.file(PYTHON);
    Path link = Files.createSymbolicLink(folder.resolve("python"), Path.of(PYTHON));
    ResolvedTarget target = TargetResolver.resolve(link.toString());
    assertThat(target.targetText()).isEqualTo(PYTHON);
    assertThat(target.steps()).containsExactly(link + " is a link to " + PYTHON);
  }

  @Test
  void aLibrary() throws Exception {
    Oracle.file(LIBPYTHON);
    ResolvedTarget target = TargetResolver.resolve("/usr/lib/x86_64-linux-gnu/libpython3.11.so.1");
    assertThat(target.targetText()).isEqualTo("library:" + LIBPYTHON);
    assertThat(target.probePoint()).isEqualTo("process(\"" + LIBPYTHON + "\")");
    assertThat(target.pythonVersion()).contains(new RuntimeVersion(3, 11));
  }

  @Test
  void aShellWrapperIsFollowed() throws Exception {
    Oracle.file(PYTHON);
    for (String line :
        List.of(
            "exec /usr/bin/python3.11 \"$@\"",
            "PYTHONPATH=/x exec \"/usr/bin/python3.11\" -u \"$@\"",
            "exec -a python env A=b /usr/bin/python3.11 \"$@\"",
            "if true; then exec /usr/bin/python3.11; fi")) {
      Path wrapper = script("#!/bin/sh\n# exec nothing\n" + line + "\n");
      assertThat(TargetResolver.resolve(wrapper.toString()).targetText())
          .as(line)
          .isEqualTo(PYTHON);
    }
  }

  @Test
  void aWrapperBesideItsProgram() throws Exception {
    Oracle.file(PYTHON);
    Files.createSymbolicLink(folder.resolve("real"), Path.of(PYTHON));
    Path wrapper = script("#!/usr/bin/env bash\nexec \"$(dirname \"$0\")/real\" \"$@\"\n");
    assertThat(TargetResolver.resolve(wrapper.toString()).targetText()).isEqualTo(PYTHON);
    Path plain = script("#!/usr/bin/env bash\nexec ${0%/*}/real \"$@\"\n");
    assertThat(TargetResolver.resolve(plain.toString()).targetText()).isEqualTo(PYTHON);
  }

  @Test
  void aProgramInPython() throws Exception {
    Oracle.file(PYTHON);
    Path program = script("#!" + PYTHON + " -E\nprint()\n");
    ResolvedTarget target = TargetResolver.resolve(program.toString());
    assertThat(target.targetText()).isEqualTo(PYTHON);
    assertThat(target.steps()).containsExactly(program + " is a script that `" + PYTHON + "` runs");
  }

  @Test
  void anInterpreterThatNeedsItsLibrary() throws Exception {
    Oracle.tool("gcc");
    Oracle.file(LIBPYTHON);
    Path source =
        Files.writeString(
            folder.resolve("launcher.c"),
            "int Py_IsInitialized(void);\n" + "int main(void) { return Py_IsInitialized(); }\n");
    Path launcher = folder.resolve("python3.11");
    Oracle.run(List.of("gcc", "-o", launcher.toString(), source.toString(), LIBPYTHON));
    ResolvedTarget target = TargetResolver.resolve(launcher.toString());
    assertThat(target.targetText()).isEqualTo(launcher + "!" + LIBPYTHON);
    assertThat(target.probePoint())
        .isEqualTo("process(\"" + launcher + "\").library(\"" + LIBPYTHON + "\")");
    assertThat(target.file().marks()).hasSize(8);
  }

  @Test
  void runpathComesBeforeTheCache() throws Exception {
    Oracle.tool("gcc");
    Oracle.file(LIBPYTHON);
    Path source =
        Files.writeString(
            folder.resolve("launcher.c"),
            "int Py_IsInitialized(void);\n" + "int main(void) { return Py_IsInitialized(); }\n");
    Path library = Files.createDirectory(folder.resolve("lib")).resolve("libpython3.11.so.1.0");
    Files.copy(Path.of(LIBPYTHON), library);
    Path launcher = Files.createDirectory(folder.resolve("bin")).resolve("app");
    Oracle.run(
        List.of(
            "gcc",
            "-o",
            launcher.toString(),
            source.toString(),
            LIBPYTHON,
            "-Wl,-rpath,$ORIGIN/../lib"));
    assertThat(TargetResolver.resolve(launcher.toString()).library()).contains(library);
  }

  @Test
  void aStrippedCopyKeepsItsMarkers() throws Exception {
    Oracle.tool("strip");
    Path copy = Files.copy(Oracle.file(PYTHON), folder.resolve("python3.11"));
    Oracle.run(List.of("strip", "--strip-all", copy.toString()));
    assertThat(TargetResolver.resolve(copy.toString()).file().marks()).hasSize(8);
  }

  @Test
  void theJavaLauncherLeadsToItsVirtualMachine() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ResolvedTarget target = TargetResolver.resolve(java.toString());
    assertThat(target.markersPath().toString()).endsWith("/lib/server/libjvm.so");
    Assumptions.assumeFalse(target.file().marks().isEmpty(), "this JDK was built without markers");
    assertThat(target.file().find("hotspot", "gc-begin")).isPresent();
  }

  @Test
  void aRunningProcess() throws Exception {
    Oracle.file(PYTHON);
    Process process = new ProcessBuilder(PYTHON, "-c", "input()").start();
    try {
      ResolvedTarget target = TargetResolver.resolve(process.pid());
      assertThat(target.targetText()).isEqualTo(PYTHON);
      assertThat(target.steps()).startsWith("process " + process.pid() + " runs " + PYTHON);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void thisVeryProcess() throws Exception {
    ResolvedTarget target = TargetResolver.resolve(ProcessHandle.current().pid());
    assertThat(target.markersPath().toString()).endsWith("libjvm.so");
  }

  @Test
  void whatLeadsNowhereIsRefusedInOneSentence() throws Exception {
    assertThatThrownBy(() -> TargetResolver.resolve("/no/such/python"))
        .hasMessage("/no/such/python: there is no such file");
    assertThatThrownBy(() -> TargetResolver.resolve("no-such-python"))
        .hasMessage("no-such-python: there is no such file, here or in a folder of the PATH");
    assertThatThrownBy(() -> TargetResolver.resolve("/"))
        .hasMessage("/: this is a folder, not a program or library");
    assertThatThrownBy(() -> TargetResolver.resolve("/dev/null"))
        .hasMessage("/dev/null: this is a device or pipe, not a program or library");
    assertThatThrownBy(() -> TargetResolver.resolve(2_000_000_000L))
        .hasMessage("there is no process 2000000000");
    Path text = Files.writeString(folder.resolve("text"), "no program at all\n");
    assertThatThrownBy(() -> TargetResolver.resolve(text.toString()))
        .hasMessage(text + ": this is not an ELF program or library");
    Path computed = script("#!/bin/sh\nexec \"$PYTHON\" \"$@\"\n");
    assertThatThrownBy(() -> TargetResolver.resolve(computed.toString()))
        .hasMessageContaining("which program it starts is computed when it runs");
    Path circle = script("#!/bin/sh\nexec " + folder.resolve("circle") + "\n");
    Files.createSymbolicLink(folder.resolve("circle"), circle);
    assertThatThrownBy(() -> TargetResolver.resolve(circle.toString()))
        .hasMessageContaining("hand over to each other");
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    assertThatThrownBy(() -> TargetResolver.resolve(loop.toString()))
        .hasMessageContaining(loop.toString());
  }

  private Path script(String text) throws Exception {
    Path script = Files.createTempFile(folder, "wrapper", ".sh");
    Files.writeString(script, text);
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
