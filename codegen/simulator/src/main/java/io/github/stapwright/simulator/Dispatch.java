package io.github.stapwright.simulator;

import io.github.stapwright.simulator.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the probes that an event fires. An event that does not say where its marker lies comes from
 * the first of the points joined by {@code !} that it fits. Events of one marker fire the same
 * probes, so what was found for the last ones is kept.
 */
final class Dispatch {
  private static final int KEPT = 64;
  private static final int MOST_MARKERS = 10_000;

  private final Map<PlannedProbe, EventMatch> matches = new LinkedHashMap<>();
  private final Event[] lastEvents = new Event[KEPT];
  private final PlannedProbe[][] lastProbes = new PlannedProbe[KEPT][];
  private final SortedSet<String> markers = new TreeSet<>();
  private boolean dependsOnProcess;

  void add(PlannedProbe probe, EventMatch match) {
    matches.put(probe, match);
    dependsOnProcess |= match.dependsOnProcess();
  }

  /** All probes that wait for events, in the order of the script. */
  Set<PlannedProbe> probes() {
    return matches.keySet();
  }

  /** The probes that the event fires, in the order of the script. */
  PlannedProbe[] probesOf(Event event) {
    int place = (event.marker().hashCode() ^ 31 * event.provider().hashCode()) & KEPT - 1;
    if (lastEvents[place] == null || !isAlike(lastEvents[place], event)) {
      lastProbes[place] = find(event);
      lastEvents[place] = event;
    }
    return lastProbes[place];
  }

  /** The markers that came, up to a number that no program has. */
  SortedSet<String> markers() {
    return markers;
  }

  private PlannedProbe[] find(Event event) {
    if (event.kind() == Event.Kind.MARK && markers.size() < MOST_MARKERS) {
      markers.add(event.provider() + ":" + event.marker());
    }
    List<PlannedProbe> found = new ArrayList<>();
    Sufficiency sufficiency = new Sufficiency();
    matches.forEach(
        (probe, match) -> {
          if (match.matches(event) && !sufficiency.hides(probe.seats())) {
            sufficiency.resolved(probe.seats());
            found.add(probe);
          }
        });
    return found.toArray(PlannedProbe[]::new);
  }

  private boolean isAlike(Event left, Event right) {
    return left.marker().equals(right.marker())
        && left.provider().equals(right.provider())
        && left.kind() == right.kind()
        && (!dependsOnProcess || left.pid() == right.pid())
        && hasSamePlace(left.details(), right.details());
  }

  @SuppressWarnings(
      "ReferenceEquality") // Nearly always the very object, and then nothing is compared.
  private static boolean hasSamePlace(Event.Details left, Event.Details right) {
    return left == right
        || left.path().equals(right.path()) && left.library().equals(right.library());
  }
}
