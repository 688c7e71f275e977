package io.github.stapwright.markers.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines as they may be, each a folder of the files that tell of it. */
class StapDoctorTest {
  private static final String RELEASE = "6.1.0-18-amd64";
  private static final String CONFIG = "lib/modules/" + RELEASE + "/build/.config";

  @TempDir Path root;

  @BeforeEach
  void aMachineThatHasAll() throws IOException {
    write("etc/os-release", "ID=debian\n");
    write("proc/sys/kernel/osrelease", RELEASE + "\n");
    write(CONFIG, "CONFIG_UPROBES=y\n");
    write(
        "proc/self/status",
        "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\nGid:\t1000\t1000\t1000\t1000\nGroups:\t27 156 158 \n");
    write("etc/group", "root:x:0:\nstapusr:x:156:me\nstapsys:x:157:\nstapdev:x:158:me\n");
    write("sys/kernel/security/lockdown", "[none] integrity confidentiality\n");
  }

  @Test
  void nothingIsMissing() {
    assertThat(examine().text())
        .isEqualTo(
            """
            SystemTap on this machine
              ok SystemTap 4.8
              ok headers of the running kernel 6.1.0-18-amd64
              ok the kernel has uprobes (CONFIG_UPROBES)
              ok you may run scripts: member of stapdev, stapusr
              ok neither Secure Boot nor lockdown keeps modules out
              ok marker probes need no debuginfo, neither of the kernel nor of the program
            yes: it can be traced
            """);
  }

  @Test
  void withoutTheCommand() {
    DoctorReport report = StapDoctor.examine(new Machine(root), Optional.empty());
    assertThat(report.usable()).isFalse();
    assertThat(report.text())
        .contains("no there is no `stap` command on the PATH\n     apt install systemtap\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "debian   | apt install linux-headers-6.1.0-18-amd64",
        "fedora   | dnf install kernel-devel-6.1.0-18-amd64",
        "opensuse | zypper install kernel-default-devel",
        "arch     | pacman -S linux-headers",
      })
  void withoutTheHeadersOfTheRunningKernel(String distribution, String advice) throws IOException {
    Files.delete(root.resolve(CONFIG));
    write("etc/os-release", "ID=" + distribution + "\n");
    assertThat(examine().usable()).isFalse();
    assertThat(examine().text())
        .contains("no the build tree of the running kernel is missing: /lib/modules/" + RELEASE)
        .contains(advice);
  }

  @Test
  void withoutUprobes() throws IOException {
    write(CONFIG, "# CONFIG_UPROBES is not set\n");
    assertThat(examine().usable()).isFalse();
    assertThat(examine().text()).contains("no the kernel has no uprobes, which markers need");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27         | false | you are neither root nor a member of stapdev",
        "27 156     | true  | you are member of stapusr only: signed modules",
        "27 156 157 | true  | you may run scripts: member of stapsys, stapusr",
      })
  void rightsComeFromGroups(String groups, boolean usable, String sentence) throws IOException {
    write("proc/self/status", "Uid:\t1000\t1000\nGid:\t1000\t1000\nGroups:\t" + groups + " \n");
    assertThat(examine().usable()).isEqualTo(usable);
    assertThat(examine().text()).contains(sentence);
  }

  @Test
  void rootNeedsNoGroup() throws IOException {
    write("proc/self/status", "Uid:\t0\t0\t0\t0\nGid:\t0\t0\nGroups:\t0 \n");
    assertThat(examine().text()).contains("ok you are root\n");
  }

  @Test
  void aKernelThatIsLockedDownTakesNoUnsignedModule() throws IOException {
    write("sys/kernel/security/lockdown", "none [integrity] confidentiality\n");
    assertThat(examine().usable()).isFalse();
    assertThat(examine().text()).contains("no the kernel is locked down", "Machine Owner Key");
  }

  @Test
  void secureBootIsACaution() throws IOException {
    Path variable =
        root.resolve("sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c");
    Files.createDirectories(variable.getParent());
    Files.write(variable, new byte[] {6, 0, 0, 0, 1});
    assertThat(examine().usable()).isTrue();
    assertThat(examine().text()).contains("!! Secure Boot is on; modules may have to be signed");
    Files.write(variable, new byte[] {6, 0, 0, 0, 0});
    assertThat(examine().text()).contains("ok neither Secure Boot nor lockdown");
  }

  private DoctorReport examine() {
    String version = "Systemtap translator/driver (version 4.8/0.188, Debian version 4.8-2+b1)\n";
    return StapDoctor.examine(new Machine(root), Optional.of(new Program(0, version)));
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
