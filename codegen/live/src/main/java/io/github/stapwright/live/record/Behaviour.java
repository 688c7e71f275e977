package io.github.stapwright.live.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which markers are recorded, and the version of CPython whose markers they follow.
 *
 * <p>The versions differ in which markers fire, in the name of the main script (absolute since 3.9)
 * and in the line at which a module is entered: that of its first statement in 3.6 to 3.9, 1 in
 * 3.10, 0 in 3.11.
 */
public final class Behaviour {
  private static final Pattern VERSION = Pattern.compile("3\\.(\\d{1,2})");
  private static final int DEFAULT_MINOR = 9;
  private static final String ENTRY = "function__entry";
  private static final String RETURN = "function__return";
  private static final String LINE = "line";
  private static final List<String> ALL =
      List.of(
          ENTRY,
          RETURN,
          LINE,
          "gc__start",
          "gc__done",
          "import__find__load__start",
          "import__find__load__done",
          "audit");

  private final int minor;
  private final Set<String> markers;

  private Behaviour(int minor, Set<String> markers) {
    this.minor = minor;
    this.markers = markers;
  }

  /** All markers of CPython 3.9. */
  public static Behaviour standard() {
    return of("3." + DEFAULT_MINOR, List.of());
  }

  /**
   * The markers of a version.
   *
   * @param version such as {@code 3.11}
   * @param only the markers that a script probes; empty for all
   * @throws RecordingException if that version, or a marker in it, cannot be reproduced
   */
  public static Behaviour of(String version, Collection<String> only) {
    int minor = minor(version);
    Set<String> wanted = new LinkedHashSet<>(only.isEmpty() ? ALL : only);
    for (String marker : only) {
      if (!ALL.contains(marker)) {
        throw new RecordingException(
            "CPython has no marker `"
                + marker
                + "` that ever fires: it has "
                + String.join(", ", ALL));
      }
    }
    Set<String> firing = firing(minor, only.contains(LINE));
    wanted.retainAll(firing);
    if (wanted.isEmpty()) {
      throw new RecordingException(
          "none of these markers fires in CPython 3."
              + minor
              + ", which has "
              + String.join(", ", firing));
    }
    return new Behaviour(minor, wanted);
  }

  /** The version, such as {@code 3.9}. */
  public String version() {
    return "3." + minor;
  }

  /** The markers that are recorded, separated by commas. */
  String markers() {
    return String.join(",", new TreeSet<>(markers));
  }

  private static int minor(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw new RecordingException("a version of CPython is written `3.9`, not `" + version + "`");
    }
    int minor = Integer.parseInt(matcher.group(1));
    if (minor < 6) {
      throw new RecordingException(
          "CPython 3." + minor + " has no markers; 3.6 is the first that does");
    }
    if (minor > 14) {
      throw new RecordingException(
          "the markers of CPython 3."
              + minor
              + " cannot be reproduced: 3.15 adds entries for each generator made and returns without"
              + " entry for each specialised call, which no hook shows; record 3.15 with `--via gdb`");
    }
    return minor;
  }

  /** The markers that fire: `markers.md` of CPython's releases, read in binaries and seen live. */
  private static Set<String> firing(int minor, boolean lineIsProbed) {
    Set<String> firing = new LinkedHashSet<>(ALL);
    if (minor < 8) {
      firing.remove("audit");
    }
    if (minor < 7) {
      firing.removeIf(it -> it.startsWith("import__"));
    }
    if (minor == 11 && !lineIsProbed) {
      // In 3.11 entries are passed only while a `line` probe is active (ceval.c, DO_TRACING).
      firing.remove(ENTRY);
    }
    if (minor >= 12) {
      firing.removeAll(List.of(ENTRY, RETURN, LINE));
    }
    return firing;
  }
}
