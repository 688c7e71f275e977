package io.github.stapwright.live.tracefs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Takes away what runs have left whose owner and guardian were both killed. */
public final class Sweep {
  private Sweep() {}

  /** Removes the instances and events of owners that are gone; never anybody else's. */
  public static void of(Tracefs tracefs) throws IOException {
    Map<String, List<String>> events = new LinkedHashMap<>();
    for (String definition : tracefs.definitions()) {
      int slash = definition.indexOf('/');
      int blank = definition.indexOf(' ');
      if (definition.startsWith("p:") && slash > 0 && slash < blank) {
        String group = definition.substring(2, slash);
        List<String> own = List.of(definition.substring(slash + 1, blank));
        events.merge(group, own, Sweep::joined);
      }
    }
    TreeSet<String> names = new TreeSet<>(events.keySet());
    names.addAll(tracefs.instances());
    for (String name : names) {
      if (InstanceName.of(name).filter(it -> !it.isOwned()).isPresent()) {
        Instance.remove(tracefs, name, events.getOrDefault(name, List.of()));
      }
    }
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new java.util.ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(new TreeSet<>(all));
  }
}
