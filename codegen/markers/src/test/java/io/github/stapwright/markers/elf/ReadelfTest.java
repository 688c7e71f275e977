package io.github.stapwright.markers.elf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our list of notes is that of {@code readelf -n}, note by note. */
class ReadelfTest {
  private static final Pattern NOTE =
      Pattern.compile(
          "    Provider: (.*)\n    Name: (.*)\n    Location: (0x[0-9a-f]+), Base: (0x[0-9a-f]+),"
              + " Semaphore: (0x[0-9a-f]+)\n    Arguments:(.*)\n");
  private static final Pattern BUILD_ID = Pattern.compile("    Build ID: ([0-9a-f]+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/usr/bin/python3.11",
        "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0",
        "/usr/lib/jvm/java-17-openjdk-amd64/lib/server/libjvm.so",
        "/usr/lib/jvm/temurin-25-jdk-amd64/lib/server/libjvm.so",
        "/usr/lib/postgresql/15/bin/postgres",
        "/usr/lib/x86_64-linux-gnu/libstdc++.so.6",
        "/lib/x86_64-linux-gnu/libc.so.6",
        "/usr/bin/readelf"
      })
  void theNotesAreThoseOfReadelf(String name) throws Exception {
    Oracle.tool("readelf");
    Path path = Oracle.file(name);
    String readelf = Oracle.run(List.of("readelf", "-n", name));
    ElfFile file = ElfFile.read(path);
    List<String> expected =
        NOTE.matcher(readelf).results().map(it -> it.group().replaceAll("\\s+", " ")).toList();
    assertThat(file.notes().stream().map(ReadelfTest::asReadelf).toList())
        .containsExactlyElementsOf(expected);
    Matcher buildId = BUILD_ID.matcher(readelf);
    assertThat(file.buildId().orElse("")).isEqualTo(buildId.find() ? buildId.group(1) : "");
    assertThat(file.bytesRead()).isLessThan(Files.size(path) / 2);
  }

  private static String asReadelf(MarkerNote note) {
    return String.format(
            "    Provider: %s\n    Name: %s\n    Location: 0x%016x, Base: 0x%016x, Semaphore: 0x%016x\n"
                + "    Arguments: %s\n",
            note.provider(),
            note.name(),
            note.location(),
            note.base(),
            note.semaphore(),
            note.arguments())
        .replaceAll("\\s+", " ");
  }
}
