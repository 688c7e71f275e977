package io.github.stapwright.markers.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegistryPageTest {
  private static final Path FILE = Path.of("CPYTHON.md");

  @Test
  void theCommittedPageIsTheRegistry() throws Exception {
    String page = RegistryPage.of(Registry.cpython());
    String committed = Files.exists(FILE) ? Files.readString(FILE) : "";
    if (Boolean.getBoolean("golden.update") && !committed.equals(page)) {
      Files.writeString(FILE, page);
    }
    assertThat(committed)
        .as("-Dgolden.update=true writes %s anew", FILE.toAbsolutePath())
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
