package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.SiteMachine;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which instruction marks the place of a marker.
 *
 * @param machine the machine
 * @param isLong whether it is a no-op of five bytes, which Linux 6.18 and later hit at less cost
 *     and earlier ones at more
 */
record SiteKind(SiteMachine machine, boolean isLong) {
  private static final Pattern RELEASE = Pattern.compile("([0-9]{1,4})[.]([0-9]{1,4}).*");

  /** What is quickest on the kernel of this machine. */
  static SiteKind of(SiteMachine machine) {
    return of(machine, System.getProperty("os.version", ""));
  }

  static SiteKind of(SiteMachine machine, String kernel) {
    Matcher release = RELEASE.matcher(kernel);
    boolean quick =
        release.matches()
            && 1000 * Integer.parseInt(release.group(1)) + Integer.parseInt(release.group(2))
                >= 6018;
    return new SiteKind(machine, quick && machine == SiteMachine.X86_64);
  }

  /** How the artifact of built libraries names it. */
  String folder() {
    return machine.name().toLowerCase(Locale.ROOT) + (isLong ? "-long" : "");
  }
}
