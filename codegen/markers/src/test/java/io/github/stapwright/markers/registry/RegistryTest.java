package io.github.stapwright.markers.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.markers.DeclaredMarker;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
  private final Registry cpython = Registry.cpython();

  @ParameterizedTest
  @CsvSource({
    "function__entry, 3.6, FULLY",
    "function__entry, 3.10, FULLY",
    "function__entry, 3.11, PARTLY",
    "function__entry, 3.11.2, PARTLY",
    "function__entry, 3.12, NEVER",
    "function__entry, 3.14, NEVER",
    "function__entry, 3.15, FULLY",
    "function__entry, 3.16, UNKNOWN",
    "function__entry, 2.7, UNKNOWN",
    "function-entry, 3.15.0rc1, FULLY",
    "function__return, 3.11, FULLY",
    "function__return, 3.13, NEVER",
    "line, 3.11, FULLY",
    "line, 3.12, NEVER",
    "line, 3.15, NEVER",
    "gc__start, 3.6, FULLY",
    "gc__done, 3.15, FULLY",
    "import__find__load__start, 3.6, NEVER",
    "import__find__load__done, 3.7, FULLY",
    "audit, 3.7, NEVER",
    "audit, 3.8, FULLY",
    "instance__new__start, 3.10, NEVER",
  })
  void whetherAMarkerFires(String marker, String version, Fires expected) {
    assertThat(cpython.marker(marker).on(version).fires()).isEqualTo(expected);
  }

  @Test
  void declaredPresentAndFiringAreThreeFacts() {
    Availability entry = cpython.marker("function__entry").on("3.13");
    assertThat(entry.declared()).isTrue();
    assertThat(entry.present()).isFalse();
    Availability silent = cpython.marker("function__entry").on("3.11");
    assertThat(silent.present()).isTrue();
    assertThat(silent.condition()).hasValueSatisfying(it -> assertThat(it).contains("line"));
  }

  @Test
  void whateverDoesNotFireFullySaysWhatWorksInstead() {
    for (RegisteredMarker marker : cpython.markers()) {
      for (RuntimeVersion version : cpython.versions()) {
        Availability availability = marker.on(version);
        assertThat(availability.instead().isPresent())
            .as("%s on %s", marker.name(), version)
            .isEqualTo(availability.fires() != Fires.FULLY);
      }
    }
  }

  @Test
  void whatIsOfferedInsteadFiresOnThatVersion() {
    Pattern offered = Pattern.compile("[Tt]race `([a-z]+__[a-z_]+)`");
    for (RegisteredMarker marker : cpython.markers()) {
      for (RuntimeVersion version : cpython.versions()) {
        String instead = marker.on(version).instead().orElse("");
        for (Matcher found = offered.matcher(instead); found.find(); ) {
          assertThat(cpython.marker(found.group(1)).on(version).fires())
              .as("%s on %s: %s", marker.name(), version, instead)
              .isEqualTo(Fires.FULLY);
        }
      }
    }
  }

  @Test
  void whatFiresIsPresentAndWhatIsPresentIsDeclared() {
    for (RegisteredMarker marker : cpython.markers()) {
      for (RuntimeVersion version : cpython.versions()) {
        Availability availability = marker.on(version);
        assertThat(availability.fires() == Fires.NEVER || availability.present()).isTrue();
        assertThat(!availability.present() || availability.declared()).isTrue();
        assertThat(marker.fires().contains(version) && availability.condition().isPresent())
            .as("%s on %s fires fully and partly", marker.name(), version)
            .isFalse();
      }
    }
  }

  @Test
  void theProviderHoldsWhatSomeReleaseHas() {
    assertThat(cpython.asProvider().markers())
        .extracting(DeclaredMarker::name)
        .containsExactly(
            "function__entry",
            "function__return",
            "line",
            "gc__start",
            "gc__done",
            "import__find__load__start",
            "import__find__load__done",
            "audit");
  }

  @Test
  void argumentsSayWhatMayBeMissing() {
    RegisteredMarker entry = cpython.marker("function__entry");
    assertThat(entry.argument("filename").orElseThrow().mayBeNull("3.10")).isPresent();
    assertThat(entry.argument("filename").orElseThrow().mayBeNull("3.15")).isEmpty();
    assertThat(entry.argument("lineno").orElseThrow().mayBeMinusOne("3.15")).isPresent();
    assertThat(entry.argument("lineno").orElseThrow().mayBeMinusOne("3.10")).isEmpty();
    assertThat(entry.argument("flags")).isEmpty();
  }

  @Test
  void aMisspeltMarkerIsToldWhatExists() {
    assertThatThrownBy(() -> cpython.marker("function_entry"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("CPython has no marker `function_entry`; it has function__entry,");
  }

  @ParameterizedTest
  @CsvSource({"three", "3", "''", "3.", "99999.1"})
  void whatIsNoVersionIsRefused(String text) {
    assertThatThrownBy(() -> RuntimeVersion.of(text))
        .hasMessage("a version is two numbers such as `3.11`, not `" + text + "`");
  }

  @ParameterizedTest
  @CsvSource({
    "python/cpython#98894, https://github.com/python/cpython/issues/98894",
    "python/cpython@9a268e3e33a3, https://github.com/python/cpython/commit/9a268e3e33a3",
    "bpo-21590, https://bugs.python.org/issue21590",
  })
  void anIssueHasAnAddress(String reference, String address) {
    assertThat(new Issue(reference, "it").address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"98894", "gh-98894", "cpython#1", "python/cpython@main", "bpo-", ""})
  void whatIsNoReferenceIsRefused(String reference) {
    assertThatThrownBy(() -> new Issue(reference, "it"))
        .hasMessage(
            "an issue is `OWNER/NAME#NUMBER`, `OWNER/NAME@COMMIT` or `bpo-NUMBER`, not `"
                + reference
                + "`");
  }

  @Test
  void everyMarkerNamesWhereItIsDiscussed() {
    assertThat(cpython.markers()).allMatch(it -> !it.issues().isEmpty());
  }

  @Test
  void aWrongLineIsNamed() {
    assertThatThrownBy(() -> RegistryReader.read("x.markers", List.of("provider p", "fires 3.6")))
        .hasMessage("x.markers:2: `fires` stands below the marker it speaks of");
    assertThatThrownBy(
            () -> RegistryReader.read("x.markers", List.of("marker m: it", "fires 3.9-3.6")))
        .hasMessage("x.markers:2: `3.9-3.6` ends before it begins");
    assertThatThrownBy(
            () ->
                RegistryReader.read(
                    "x.markers", List.of("marker m: it", "argument a: text: int: b")))
        .hasMessage(
            "x.markers:2: an argument is a `number`, a `string` or a `pointer`, not a `text`");
    assertThatThrownBy(() -> RegistryReader.read("x.markers", List.of("marker m: it", "sits 3.6")))
        .hasMessage("x.markers:2: `sits` is not known here");
  }
}
