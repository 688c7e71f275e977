package io.github.stapwright.markers.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"CPython", "HotSpot", "PostgreSQL"})
  void theCommittedPageIsTheRegistry(String runtime) throws Exception {
    Registry registry =
        Registry.all().stream()
            .filter(it -> it.runtime().equals(runtime))
            .findFirst()
            .orElseThrow();
    Path file = Path.of(runtime.toUpperCase(Locale.ROOT) + ".md");
    String page = RegistryPage.of(registry);
    String committed = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("golden.update") && !committed.equals(page)) {
      Files.writeString(file, page);
    }
    assertThat(committed)
        .as("-Dgolden.update=true writes %s anew", file.toAbsolutePath())
        .isEqualTo(page);
  }

  @Test
  void everyMarkerAndEveryVersionHasItsCell() {
    String page = RegistryPage.of(Registry.cpython());
    assertThat(page)
        .contains(
            "| marker | 3.6 | 3.7 | 3.8 | 3.9 | 3.10 | 3.11 | 3.12 | 3.13 | 3.14 | 3.15 |",
            "| `function__entry` | **yes** | **yes** | **yes** | **yes** | **yes** | partly | no | no"
                + " | no | **yes** |",
            "| `audit` | - | - | **yes** |",
            "| `$arg1` | `filename` | `const char *` |",
            "[python/cpython#98894](https://github.com/python/cpython/issues/98894)");
    assertThat(page.lines()).allMatch(it -> it.equals(it.stripTrailing()));
  }
}
