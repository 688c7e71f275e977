package io.github.stapwright.cli;

import io.github.stapwright.language.render.MappedLines;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SystemTap's own messages mean: the line of Java behind a place in the script, and what to do
 * about the errors that people meet (texts of SystemTap 4.8 to 5.6).
 */
final class StapMessages {
  private static final Pattern PLACE =
      Pattern.compile("(\\S+\\.stp|<input>):(\\d{1,9}+)(?!\\d)(?::\\d+)?");
  private static final Map<Pattern, String> ADVICE = new LinkedHashMap<>();

  static {
    advise(
        "You are trying to run systemtap as a normal user|membership of|not a member of",
        "SystemTap needs root, or membership of the groups stapdev and stapusr:"
            + " `sudo usermod -aG stapdev,stapusr $USER`, then log in again. To run what was compiled"
            + " elsewhere, stapusr alone is enough (`stapwright run --help`)");
    advise(
        "Checking .*/build/\\.config.* failed|missing kernel-devel|kernel release .* not found",
        "the headers of the running kernel are missing:"
            + " `sudo apt-get install linux-headers-$(uname -r)`, or on Fedora `kernel-devel`");
    advise(
        "while resolving probe point|no match|no probes found",
        "the target has no such marker, or is not the file that holds it:"
            + " `stapwright doctor PATH` says which markers a Python has and where they are");
    advise(
        "Required key not available|Key was rejected|lockdown",
        "Secure Boot refuses modules that nobody has signed: enrol a key with `mokutil`, or use a"
            + " machine without Secure Boot");
    advise(
        "Couldn't insert module|Operation not permitted",
        "the kernel refused the module: this needs root or the group stapdev, and does not work in a"
            + " container without CAP_SYS_MODULE");
    advise(
        "probe overhead exceeded threshold",
        "the probes took more than half of a processor: filter earlier, aggregate instead of"
            + " printing, or allow it with `-D STP_NO_OVERLOAD`");
    advise(
        "Skipped too many probes",
        "hits were lost because handlers were busy or deep: do less per hit, or allow it with"
            + " `-D MAXSKIPPED=1000`");
    advise(
        "Array overflow, check",
        "a map is full: declare its size, let it wrap, or raise it with `-D MAXMAPENTRIES=10000`");
    advise(
        "MAXACTION exceeded",
        "one hit ran too many statements: raise it with `-D MAXACTION=10000`");
    advise(
        "string copy fault|read fault",
        "a pointer could not be read: use `user_string2`, which gives a text instead, as generated"
            + " scripts do");
  }

  /** How a message of SystemTap's own begins; the traced program writes to the same stream. */
  private static final Pattern OWN =
      Pattern.compile(
          "(ERROR|WARNING|Tip|Pass \\d): ?|(semantic|parse) error: |\\s+(source|at|saw): |"
              + "\\S*stap(run|io)?: |You are trying to run |Checking |Couldn't |Missing |missing ");

  private final String script;
  private final MappedLines map;
  private final Set<String> told = new LinkedHashSet<>();

  /**
   * Explains messages about a script.
   *
   * @param script its file, as SystemTap was given it
   */
  StapMessages(String script, MappedLines map) {
    this.script = script;
    this.map = map;
  }

  private static void advise(String pattern, String advice) {
    ADVICE.put(Pattern.compile(pattern), advice);
  }

  /** What to put after a line: the place in Java, if it is a message that names a place. */
  String meaning(String line) {
    if (!OWN.matcher(line).lookingAt()) {
      return "";
    }
    ADVICE.forEach(
        (pattern, advice) -> {
          if (pattern.matcher(line).find()) {
            told.add(advice);
          }
        });
    Matcher place = PLACE.matcher(line);
    return place.find() && script.endsWith(place.group(1))
        ? map.at(Integer.parseInt(place.group(2))).map(it -> " (from " + it + ")").orElse("")
        : "";
  }

  /** What to do about the messages so far, each advice once. */
  Set<String> advice() {
    return told;
  }
}
