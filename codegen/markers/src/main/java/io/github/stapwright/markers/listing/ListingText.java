package io.github.stapwright.markers.listing;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.elf.MarkerNote;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.target.Mark;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A listing for people. */
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
    target.file().elf().buildId().ifPresent(it -> text.append(", build-id ").append(it));
    target.pythonVersion().ifPresent(it -> text.append(", CPython ").append(it));
    text.append('\n');
    target.steps().forEach(it -> text.append("  ").append(it).append('\n'));
    if (target.file().marks().isEmpty()) {
      text.append("no markers\n");
      return text.toString();
    }
    text.append("  in a script: ").append(target.probePoint()).append(".mark(\"NAME\")\n");
    target.file().marks().forEach(this::mark);
    return text.toString();
  }

  private void mark(Mark mark) {
    DeclaredMarker marker = described(mark);
    text.append('\n').append(shown(mark.provider())).append(':').append(shown(mark.name()));
    text.append('(').append(arguments(marker.arguments())).append(")\n");
    mark.sites().forEach(this::site);
    listing
        .availability(mark.provider(), mark.name())
        .filter(it -> it.fires() == Fires.PARTLY || it.fires() == Fires.NEVER)
        .ifPresent(
            it -> {
              text.append("  on ").append(it.version()).append(" it fires ");
              text.append(it.condition().orElse("never")).append('\n');
              it.instead().ifPresent(way -> text.append("  instead: ").append(way).append('\n'));
            });
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
    return Objects.requireNonNull(
        described
            .computeIfAbsent(
                mark.provider(),
                provider ->
                    listing.evidence(provider).provider().markers().stream()
                        .collect(Collectors.toMap(DeclaredMarker::name, it -> it)))
            .get(mark.name()));
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
    StringBuilder shown = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      shown.append(Character.isISOControl(letter) ? '?' : letter);
    }
    return shown.toString();
  }
}
