package io.github.stapwright.markers.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.elf.ElfFile;
import io.github.stapwright.markers.elf.MarkerNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The descriptions of HotSpot and PostgreSQL, against the programs that are installed. */
class OtherRegistriesTest {
  static Stream<Arguments> programs() {
    return Stream.of(
        Arguments.of(Registry.hotspot(), "/usr/lib/jvm/java-17-openjdk-amd64/lib/server/libjvm.so"),
        Arguments.of(Registry.hotspot(), "/usr/lib/jvm/temurin-25-jdk-amd64/lib/server/libjvm.so"),
        Arguments.of(Registry.postgresql(), "/usr/lib/postgresql/15/bin/postgres"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void describesTheNotesOfTheProgram(Registry registry, String program) throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of(program)), "skipped: " + program + " is missing");
    Map<String, Integer> found = new TreeMap<>();
    for (MarkerNote note : ElfFile.read(Path.of(program)).notes()) {
      if (note.provider().equals(registry.provider())) {
        found.put(note.name(), note.argumentList().size());
      }
    }
    Map<String, Integer> described = new TreeMap<>();
    registry.markers().forEach(it -> described.put(it.name(), it.arguments().size()));
    assertThat(described).isEqualTo(found);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aLengthIsAnArgumentOfTheSameMarker(Registry registry, String program) {
    Provider provider = registry.asProvider();
    for (DeclaredMarker marker : provider.markers()) {
      for (DeclaredArgument argument : marker.arguments()) {
        argument.length().ifPresent(it -> assertThat(marker.numberOf(it)).isPositive());
      }
    }
  }

  @Test
  void saysWhichFlagAMarkerNeeds() {
    Availability entry = Registry.hotspot().marker("method__entry").on("17.0.15");
    assertThat(entry.fires()).isEqualTo(Fires.PARTLY);
    assertThat(entry.condition())
        .hasValueSatisfying(it -> assertThat(it).contains("DTraceMethodProbes"));
    assertThat(Registry.hotspot().marker("gc__begin").on("25.0.1").fires()).isEqualTo(Fires.FULLY);
    assertThat(Registry.hotspot().marker("gc__begin").on("21.0.1").fires())
        .isEqualTo(Fires.UNKNOWN);
    assertThat(Registry.postgresql().marker("query-start").on("15.18").fires())
        .isEqualTo(Fires.FULLY);
  }
}
