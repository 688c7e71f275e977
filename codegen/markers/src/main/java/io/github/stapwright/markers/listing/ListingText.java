package io.github.stapwright.markers.listing;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.elf.MarkerNote;
import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.Mark;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A listing for people. Loops instead of streams: this is what a command without a running virtual
 * machine waits for, and each lambda costs such a command about half a millisecond.
 */
final class ListingText {
  private final MarkerListing listing;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Map<String, DeclaredMarker>> described = new HashMap<>();

  ListingText(MarkerListing listing) {
    this.listing = listing;
  }

  String text() {
    ResolvedTarget target = listing.target();
    text.append(target.markersPath()).append(": ").append(target.file().elf().machineName());
    Optional<String> buildId = target.file().elf().buildId();
    if (buildId.isPresent()) {
      text.append(", build-id ").append(buildId.get());
    }
    Optional<RuntimeVersion> version = target.pythonVersion();
    if (version.isPresent()) {
      text.append(", CPython ").append(version.get());
    }
    text.append('\n');
    for (String step : target.steps()) {
      text.append("  ").append(step).append('\n');
    }
    if (target.file().marks().isEmpty()) {
      text.append("no markers\n");
      return text.toString();
    }
    text.append("  in a script: ").append(target.probePoint()).append(".mark(\"NAME\")\n");
    for (Mark mark : target.file().marks()) {
      mark(mark);
    }
    return text.toString();
  }

  private void mark(Mark mark) {
    DeclaredMarker marker = described(mark);
    text.append('\n').append(shown(mark.provider())).append(':').append(shown(mark.name()));
    text.append('(').append(arguments(marker.arguments())).append(")\n");
    for (MarkerNote site : mark.sites()) {
      site(site);
    }
    Optional<Availability> known = listing.availability(mark.provider(), mark.name());
    if (known.isPresent() && !firesAsExpected(known.get().fires())) {
      availability(known.get());
    }
  }

  private static boolean firesAsExpected(Fires fires) {
    return fires == Fires.FULLY || fires == Fires.UNKNOWN;
  }

  private void availability(Availability known) {
    text.append("  on ").append(known.version()).append(" it fires ");
    text.append(known.condition().orElse("never")).append('\n');
    if (known.instead().isPresent()) {
      text.append("  instead: ").append(known.instead().get()).append('\n');
    }
  }

  private void site(MarkerNote site) {
    text.append("  at 0x").append(Long.toHexString(site.location()));
    if (!site.arguments().isBlank()) {
      text.append("  ").append(shown(site.arguments().strip()));
    }
    if (site.hasSemaphore()) {
      text.append("  semaphore 0x").append(Long.toHexString(site.semaphore()));
    }
    text.append('\n');
  }

  private DeclaredMarker described(Mark mark) {
    Map<String, DeclaredMarker> markers = described.get(mark.provider());
    if (markers == null) {
      markers = new HashMap<>();
      for (DeclaredMarker marker : listing.evidence(mark.provider()).provider().markers()) {
        markers.put(marker.name(), marker);
      }
      described.put(mark.provider(), markers);
    }
    return Objects.requireNonNull(markers.get(mark.name()));
  }

  private static String arguments(List<DeclaredArgument> arguments) {
    StringBuilder all = new StringBuilder();
    for (int index = 0; index < arguments.size(); index++) {
      DeclaredArgument argument = arguments.get(index);
      String number = "arg" + (index + 1);
      all.append(index == 0 ? "$" : ", $").append(number);
      all.append(argument.name().equals(number) ? "" : " " + argument.name());
      all.append(": ").append(argument.cType());
    }
    return all.toString();
  }

  /** Names in notes may hold control characters; a terminal does not get them. */
  private static String shown(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (Character.isISOControl(text.charAt(index))) {
        return text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "?");
      }
    }
    return text;
  }
}
