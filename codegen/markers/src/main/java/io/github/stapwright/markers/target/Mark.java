package io.github.stapwright.markers.target;

import io.github.stapwright.markers.elf.MarkerNote;
import io.github.stapwright.markers.elf.NoteArgument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A marker of a file with all its places: one {@code mark("NAME")} probes them all.
 *
 * @param provider the provider
 * @param name the name with {@code __} where DTrace writes {@code -}
 * @param sites at least one
 */
public record Mark(String provider, String name, List<MarkerNote> sites) {
  /** Copies the list. */
  public Mark {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(name, "name");
    sites = List.copyOf(sites);
  }

  /** The arguments' sizes and signs, place by place, each layout once. */
  public List<List<String>> layouts() {
    Set<List<String>> layouts = new LinkedHashSet<>();
    for (MarkerNote site : sites) {
      List<String> layout = new ArrayList<>();
      for (NoteArgument argument : site.argumentList()) {
        layout.add(argument.layout());
      }
      layouts.add(layout);
    }
    return List.copyOf(layouts);
  }

  /** Whether any place has a semaphore. */
  public boolean hasSemaphore() {
    return sites.stream().anyMatch(MarkerNote::hasSemaphore);
  }
}
