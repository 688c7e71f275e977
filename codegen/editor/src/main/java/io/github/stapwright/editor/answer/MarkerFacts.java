package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.ScriptIndex;
import io.github.stapwright.editor.settings.Reading;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.registry.RegisteredArgument;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.LockedMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of the markers that a probe names. */
final class MarkerFacts {
  private static final Pattern MARK = Pattern.compile("[.]mark\\(\"([^\"]*)\"\\)");
  private static final Pattern ARGUMENT = Pattern.compile("[$]arg([1-9][0-9]?)");

  /** Aliases of aliases, and no circle. */
  private static final int MOST_ALIASES = 5;

  private MarkerFacts() {}

  /** The names of the marks in the head of a probe, and of the aliases of the script in it. */
  static List<String> marks(Outline probe, ScriptIndex index) {
    List<String> marks = new ArrayList<>();
    marks(probe.head(), index, MOST_ALIASES, marks);
    return marks;
  }

  private static void marks(String head, ScriptIndex index, int depth, List<String> marks) {
    for (Matcher mark = MARK.matcher(head); mark.find(); ) {
      marks.add(mark.group(1));
    }
    for (String part : head.split("[,=?!]", -1)) {
      for (Outline alias : index.declared(Outline.Kind.ALIAS, part.strip())) {
        if (depth > 0 && !alias.head().equals(head)) {
          marks(alias.head(), index, depth - 1, marks);
        }
      }
    }
  }

  /** The argument that {@code $argN} stands for, if the first mark of the probe is CPython's. */
  static Optional<RegisteredArgument> argument(Outline probe, String variable, ScriptIndex index) {
    Matcher number = ARGUMENT.matcher(variable);
    if (!number.matches()) {
      return Optional.empty();
    }
    int at = Integer.parseInt(number.group(1)) - 1;
    return marks(probe, index).stream()
        .flatMap(it -> Registry.cpython().find(it).stream())
        .filter(it -> at < it.arguments().size())
        .map(it -> it.arguments().get(at))
        .findFirst();
  }

  /** How many arguments the marks of a probe have, all of them. */
  static int arguments(Outline probe, ScriptIndex index, Reading reading) {
    return marks(probe, index).stream().mapToInt(it -> arguments(it, reading)).min().orElse(0);
  }

  private static int arguments(String mark, Reading reading) {
    return reading
        .lock()
        .flatMap(it -> it.find(mark))
        .map(LockedMark::arguments)
        .or(() -> Registry.cpython().find(mark).map(it -> it.arguments().size()))
        .orElse(0);
  }

  /** The marker as a row of a table, with its arguments and the versions it fires on. */
  static Optional<String> page(String name, Reading reading) {
    Optional<String> registered = Registry.cpython().find(name).map(it -> page(it, reading));
    return registered.or(
        () -> reading.lock().flatMap(it -> it.find(name)).map(MarkerFacts::locked));
  }

  private static String locked(LockedMark mark) {
    return "**" + mark.fullName() + "** " + mark.layoutText() + ", " + mark.sites() + " places\n";
  }

  private static String page(RegisteredMarker marker, Reading reading) {
    StringBuilder page = new StringBuilder();
    page.append("**python:").append(marker.name()).append("**: ").append(marker.summary());
    page.append("\n\n| | name | type | holds |\n|---|---|---|---|\n");
    int number = 1;
    for (RegisteredArgument argument : marker.arguments()) {
      page.append("| $arg").append(number++).append(" | ").append(argument.name());
      page.append(" | ").append(argument.declaration().cType().replace("|", "\\|"));
      page.append(" | ").append(argument.declaration().summary()).append(" |\n");
    }
    page.append("\nFires on CPython ").append(marker.fires().inWords()).append(".\n");
    marker
        .partly()
        .forEach(
            it ->
                page.append("On ")
                    .append(it.versions().inWords())
                    .append(' ')
                    .append(it.sentence())
                    .append(".\n"));
    reading.python().ifPresent(it -> page.append('\n').append(on(marker, it)));
    return page.toString();
  }

  /** One line on what the marker does on a version. */
  static String on(RegisteredMarker marker, RuntimeVersion version) {
    Fires fires = marker.on(version).fires();
    return switch (fires) {
      case FULLY -> "CPython " + version + ": fires.\n";
      case PARTLY -> "CPython " + version + ": fires in part.\n";
      case NEVER -> "CPython " + version + ": never fires.\n";
      case UNKNOWN -> "";
    };
  }

  /** The markers that may be named: those of the lock, or CPython's, each with what it does. */
  static List<Choice> choices(Reading reading) {
    if (reading.lock().isPresent()) {
      return reading.lock().get().marks().stream()
          .map(it -> new Choice(it.name(), it.fullName() + " " + it.layoutText()))
          .toList();
    }
    return Registry.cpython().markers().stream()
        .map(it -> new Choice(it.name(), firing(it, reading.python())))
        .toList();
  }

  private static String firing(RegisteredMarker marker, Optional<RuntimeVersion> version) {
    return version
        .map(it -> on(marker, it).strip())
        .filter(it -> !it.isEmpty())
        .orElseGet(() -> "CPython " + marker.fires().inWords());
  }

  /** A marker to choose. */
  record Choice(String name, String detail) {}
}
