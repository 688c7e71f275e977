package io.github.stapwright.markers.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel's build tree has to be that of the kernel that runs. */
class BuildTreeTest {
  private static final String BUILD = "lib/modules/6.1.0-18-amd64/build/";

  @TempDir private Path root;

  @Test
  void theTreeOfTheRunningKernel() throws IOException {
    write(BUILD + "include/config/kernel.release", "6.1.0-18-amd64\n");
    assertThat(examine()).contains("ok headers of the running kernel 6.1.0-18-amd64\n");
  }

  @Test
  void theTreeOfAnotherKernel() throws IOException {
    write(BUILD + "include/config/kernel.release", "6.1.0-17-amd64\n");
    assertThat(examine())
        .contains(
            "no /lib/modules/6.1.0-18-amd64/build is of kernel 6.1.0-17-amd64, and 6.1.0-18-amd64"
                + " is running\n"
                + "     apt install linux-headers-6.1.0-18-amd64\n"
                + "     or start the kernel that the headers are of\n")
        .endsWith("no: it cannot be traced as it is\n");
  }

  @Test
  void withoutATreeThereMayBeNoPackageEither() throws IOException {
    Files.createDirectories(root.resolve("lib"));
    write("proc/sys/kernel/osrelease", "6.18.44-fc\n");
    write("etc/os-release", "ID=debian\n");
    assertThat(report())
        .contains("no the build tree of the running kernel is missing: /lib/modules/6.18.44-fc/")
        .contains("     if there is no such package, the kernel is not the distribution's own");
  }

  @Test
  void alpineHasNothingToInstall() throws IOException {
    write("etc/os-release", "ID=alpine\n");
    assertThat(new Machine(root).install("a", "b", "c", "d"))
        .isEqualTo(
            "Alpine has no package of SystemTap and none of its headers; use an image of Debian or"
                + " Fedora");
  }

  private String examine() throws IOException {
    write("proc/sys/kernel/osrelease", "6.1.0-18-amd64\n");
    write(BUILD + ".config", "CONFIG_UPROBES=y\n");
    write("etc/os-release", "ID=debian\n");
    return report();
  }

  private String report() {
    Program stap = new Program(0, "Systemtap translator/driver (version 5.6/0.192)\n");
    return StapDoctor.examine(new Machine(root), Optional.of(stap)).text();
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
