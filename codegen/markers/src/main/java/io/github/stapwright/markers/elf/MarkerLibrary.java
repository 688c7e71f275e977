package io.github.stapwright.markers.elf;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A shared library that holds a provider's markers and nothing else, written without compiler,
 * assembler and linker: for each marker an exported function that does nothing, with a {@code
 * stapsdt} note and a semaphore. What calls such a function fires the marker.
 *
 * <p>The functions are named {@code PROVIDER_MARKER}, the semaphores {@code
 * PROVIDER_MARKER_semaphore} as sys/sdt.h of SystemTap 5.6 names them. The same provider gives the
 * same bytes on every machine.
 */
public final class MarkerLibrary {
  private final SiteMachine machine;
  private final Provider provider;

  private MarkerLibrary(SiteMachine machine, Provider provider) {
    this.machine = Objects.requireNonNull(machine, "machine");
    this.provider = Objects.requireNonNull(provider, "provider");
  }

  /**
   * The bytes of the library of {@code provider}.
   *
   * @throws IllegalArgumentException if it declares no marker, or an argument whose size is unknown
   */
  public static byte[] of(SiteMachine machine, Provider provider) {
    return new MarkerLibrary(machine, provider).bytes();
  }

  /** The usual name of the file: {@code libPROVIDER-markers.so}. */
  public static String fileName(Provider provider) {
    return "lib" + provider.name() + "-markers.so";
  }

  private byte[] bytes() {
    if (provider.markers().isEmpty()) {
      throw new IllegalArgumentException("provider " + provider.name() + " declares no marker");
    }
    List<LibraryImage.Site> sites = new ArrayList<>();
    for (DeclaredMarker marker : provider.markers()) {
      List<String> layouts = new ArrayList<>();
      for (DeclaredArgument argument : marker.arguments()) {
        layouts.add(argument.layout().orElseThrow(() -> unknown(marker, argument)));
      }
      sites.add(new LibraryImage.Site(marker.name(), machine.operands(layouts)));
    }
    return new LibraryImage(machine, provider.name(), fileName(provider), sites).bytes();
  }

  private IllegalArgumentException unknown(DeclaredMarker marker, DeclaredArgument argument) {
    return new IllegalArgumentException(
        "the size of `"
            + argument.cType()
            + "` is not known ("
            + provider.name()
            + ":"
            + marker.name()
            + ", argument "
            + argument.name()
            + "); say what it is with `typedef` or `#define` in the same file");
  }
}
