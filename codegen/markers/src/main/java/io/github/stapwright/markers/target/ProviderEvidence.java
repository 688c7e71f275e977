package io.github.stapwright.markers.target;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredArgument.Kind;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A provider as a file has it: names and types from a description, truth from the notes.
 *
 * @param provider the markers that the file has
 * @param remarks where description and file differ, one sentence each
 */
public record ProviderEvidence(Provider provider, List<String> remarks) {
  private static final int MOST_ARGUMENTS = 12;

  /** Copies the list. */
  public ProviderEvidence {
    Objects.requireNonNull(provider, "provider");
    remarks = List.copyOf(remarks);
  }

  /** The provider of that name from the notes alone: arguments are {@code arg1}, {@code arg2}... */
  public static ProviderEvidence of(String provider, MarkersFile file) {
    return of(new Provider(provider, List.of()), file, false);
  }

  /** What {@code declared} and {@code file} agree on. */
  public static ProviderEvidence of(Provider declared, MarkersFile file) {
    return of(declared, file, true);
  }

  private static ProviderEvidence of(Provider declared, MarkersFile file, boolean compare) {
    List<String> remarks = new ArrayList<>();
    List<DeclaredMarker> markers = new ArrayList<>();
    for (Mark mark : file.marks()) {
      if (mark.provider().equals(declared.name())) {
        Optional<DeclaredMarker> known = known(declared, mark);
        markers.add(marker(mark, known, compare ? remarks : new ArrayList<>()));
      }
    }
    for (DeclaredMarker marker : declared.markers()) {
      if (file.find(declared.name(), marker.name()).isEmpty()) {
        remarks.add(marker.name() + " is declared, but the file does not have it");
      }
    }
    return new ProviderEvidence(new Provider(declared.name(), markers), remarks);
  }

  private static Optional<DeclaredMarker> known(Provider declared, Mark mark) {
    for (DeclaredMarker marker : declared.markers()) {
      if (marker.name().equals(mark.name())) {
        return Optional.of(marker);
      }
    }
    return Optional.empty();
  }

  private static DeclaredMarker marker(
      Mark mark, Optional<DeclaredMarker> known, List<String> remarks) {
    // An argument that one of several places lacks cannot be read in all of them.
    List<String> layout = shortest(mark.layouts());
    List<DeclaredArgument> names = known.isPresent() ? known.get().arguments() : List.of();
    if (known.isEmpty()) {
      remarks.add(mark.name() + " is not declared; its arguments have no names");
    } else if (names.size() != layout.size()) {
      remarks.add(
          mark.name()
              + " is declared with "
              + count(names.size())
              + ", and the file has it with "
              + count(layout.size()));
    }
    List<DeclaredArgument> arguments = new ArrayList<>();
    for (int index = 0; index < Math.min(layout.size(), MOST_ARGUMENTS); index++) {
      Optional<DeclaredArgument> name =
          index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
      arguments.add(argument(index + 1, layout.get(index), name));
    }
    return new DeclaredMarker(
        mark.name(), known.isPresent() ? known.get().summary() : "", arguments);
  }

  private static List<String> shortest(List<List<String>> layouts) {
    List<String> shortest = layouts.get(0);
    for (List<String> layout : layouts) {
      shortest = layout.size() < shortest.size() ? layout : shortest;
    }
    return shortest;
  }

  private static DeclaredArgument argument(
      int number, String layout, Optional<DeclaredArgument> known) {
    boolean address = layout.equals("4") || layout.equals("8");
    String size = NoteTypes.text(layout);
    if (known.isEmpty()) {
      return new DeclaredArgument("arg" + number, size, Kind.NUMBER, "");
    }
    boolean trusted = known.get().kind() == Kind.NUMBER || address || layout.equals("?");
    return trusted
        ? known.get()
        : new DeclaredArgument(
            known.get().name(), known.get().cType(), Kind.NUMBER, "in the file it has " + size);
  }

  private static String count(int arguments) {
    return arguments + (arguments == 1 ? " argument" : " arguments");
  }
}
