package io.github.stapwright.markers.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether this machine's SystemTap can run scripts of marker probes. */
public final class StapDoctor {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Pattern VERSION = Pattern.compile("version ([0-9]+[.][0-9]+)");
  private static final String SECURE_BOOT =
      "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";

  private final Machine machine;
  private final Optional<Program> version;
  private final List<Finding> findings = new ArrayList<>();

  private StapDoctor(Machine machine, Optional<Program> version) {
    this.machine = machine;
    this.version = version;
  }

  /** Looks at this machine; runs {@code stap --version}. */
  public static DoctorReport examine() {
    return examine(Machine.current(), Program.run(LIMIT, List.of("stap", "--version")));
  }

  static DoctorReport examine(Machine machine, Optional<Program> version) {
    StapDoctor doctor = new StapDoctor(machine, version);
    doctor.systemTap();
    doctor.kernel();
    doctor.rights();
    doctor.secureBoot();
    doctor.findings.add(
        Finding.good("marker probes need no debuginfo, neither of the kernel nor of the program"));
    return new DoctorReport("SystemTap on this machine", doctor.findings);
  }

  private void systemTap() {
    if (version.isEmpty()) {
      findings.add(
          Finding.problem(
              "there is no `stap` command on the PATH",
              machine.install(
                  "systemtap",
                  "systemtap systemtap-client systemtap-devel",
                  "systemtap",
                  "systemtap")));
      return;
    }
    Matcher matcher = VERSION.matcher(version.get().output());
    findings.add(
        matcher.find()
            ? Finding.good("SystemTap " + matcher.group(1))
            : Finding.caution("`stap --version` does not tell a version", Optional.empty()));
  }

  private void kernel() {
    Optional<String> release = machine.text("/proc/sys/kernel/osrelease");
    if (release.isEmpty()) {
      findings.add(
          Finding.problem("the running kernel is not known", "look at `uname -r` and /proc"));
      return;
    }
    String build = "/lib/modules/" + release.get() + "/build";
    if (machine.exists(build + "/.config") || machine.exists(build + "/include/config/auto.conf")) {
      headers(build, release.get());
    } else {
      findings.add(
          Finding.problem(
              "the build tree of the running kernel is missing: " + build,
              headerPackage(release.get())
                  + "\nif there is no such package, the kernel is not the distribution's own (a"
                  + " container's, a cloud's): run stap where its headers are"));
    }
    uprobes(build, release.get());
  }

  /** A tree that is there may be another kernel's: modules made with it are refused. */
  private void headers(String build, String release) {
    Optional<String> made = machine.text(build + "/include/config/kernel.release");
    if (made.isEmpty() || made.get().equals(release)) {
      findings.add(Finding.good("headers of the running kernel " + release));
    } else {
      findings.add(
          Finding.problem(
              build + " is of kernel " + made.get() + ", and " + release + " is running",
              headerPackage(release) + "\nor start the kernel that the headers are of"));
    }
  }

  private String headerPackage(String release) {
    return machine.install(
        "linux-headers-" + release,
        "kernel-devel-" + release,
        "kernel-default-devel",
        "linux-headers");
  }

  private void uprobes(String build, String release) {
    Optional<String> config =
        machine.text(build + "/.config").or(() -> machine.text("/boot/config-" + release));
    if (config.isEmpty()) {
      findings.add(Finding.fact("the kernel's configuration cannot be read"));
    } else if (config.get().lines().anyMatch("CONFIG_UPROBES=y"::equals)) {
      findings.add(Finding.good("the kernel has uprobes (CONFIG_UPROBES)"));
    } else {
      findings.add(
          Finding.problem(
              "the kernel has no uprobes, which markers need",
              "use a kernel with CONFIG_UPROBES=y"));
    }
  }

  private void rights() {
    Set<String> groups = groups();
    if (effectiveUser().filter("0"::equals).isPresent()) {
      findings.add(Finding.good("you are root"));
    } else if (groups.contains("stapdev")
        || groups.contains("stapsys") && groups.contains("stapusr")) {
      findings.add(Finding.good("you may run scripts: member of " + String.join(", ", groups)));
    } else if (groups.contains("stapusr")) {
      findings.add(
          Finding.caution(
              "you are member of stapusr only: signed modules and your own processes",
              Optional.of("usermod -aG stapdev $USER, then log in again")));
    } else {
      findings.add(
          Finding.problem(
              "you are neither root nor a member of stapdev",
              "sudo usermod -aG stapusr,stapdev $USER, then log in again; or run stap with sudo"));
    }
  }

  private Optional<String> effectiveUser() {
    return status("Uid:").map(it -> it.split("\\s+")[1]);
  }

  private Set<String> groups() {
    Set<String> ids = new TreeSet<>();
    status("Groups:").ifPresent(it -> ids.addAll(Arrays.asList(it.strip().split("\\s+"))));
    status("Gid:").ifPresent(it -> ids.add(it.split("\\s+")[1]));
    Set<String> names = new TreeSet<>();
    machine
        .text("/etc/group")
        .ifPresent(
            it ->
                it.lines()
                    .map(line -> line.split(":"))
                    .filter(parts -> parts.length > 2 && parts[0].startsWith("stap"))
                    .filter(parts -> ids.contains(parts[2]))
                    .forEach(parts -> names.add(parts[0])));
    return names;
  }

  /** The values of a line of {@code /proc/self/status}: real, effective, saved, file system. */
  private Optional<String> status(String field) {
    return machine.text("/proc/self/status").stream()
        .flatMap(String::lines)
        .filter(it -> it.startsWith(field))
        .map(it -> it.substring(field.length()).strip())
        .findFirst();
  }

  private void secureBoot() {
    Optional<String> lockdown = machine.text("/sys/kernel/security/lockdown");
    boolean locked = lockdown.isPresent() && !lockdown.get().contains("[none]");
    if (locked) {
      findings.add(
          Finding.problem(
              "the kernel is locked down (" + lockdown.get() + "), so unsigned modules are refused",
              "sign modules with a Machine Owner Key: `man stap`, SECURE BOOT; or `stap --use-server`;"
                  + " or switch Secure Boot off in the firmware"));
    } else if (secureBootIsOn()) {
      findings.add(
          Finding.caution(
              "Secure Boot is on; modules may have to be signed",
              Optional.of("`mokutil --list-enrolled`, and `man stap`, SECURE BOOT")));
    } else {
      findings.add(Finding.good("neither Secure Boot nor lockdown keeps modules out"));
    }
  }

  /** The variable is four bytes of attributes and one of value. */
  private boolean secureBootIsOn() {
    try {
      byte[] value = Files.readAllBytes(machine.file(SECURE_BOOT));
      return value.length == 5 && value[4] == 1;
    } catch (IOException none) {
      return false;
    }
  }
}
