package io.github.stapwright.markers.elf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        "/usr/lib/x86_64-linux-gnu/libstdc++.so.6",
        "/lib/x86_64-linux-gnu/libc.so.6",
        "/usr/bin/readelf"
      })
  void theNotesAreThoseOfReadelf(String name) throws Exception {
    compare(Oracle.file(name));
  }

  /** What CI does not install is compared where it happens to be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "${java.home}/lib/server/libjvm.so",
        "/usr/lib/jvm/java-17-openjdk-amd64/lib/server/libjvm.so",
        "/usr/lib/jvm/temurin-25-jdk-amd64/lib/server/libjvm.so",
        "/usr/lib/postgresql/15/bin/postgres",
      })
  void theNotesOfLargerProgramsToo(String name) throws Exception {
    Path file = Path.of(name.replace("${java.home}", System.getProperty("java.home")));
    Assumptions.assumeTrue(Files.isReadable(file), () -> file + " is not installed");
    compare(file);
  }

  @Test
  void operandsOfEverySizeAndForm(@TempDir Path folder) throws Exception {
    Oracle.tool("gcc");
    Path source = folder.resolve("operands.c");
    try (InputStream stream = getClass().getResourceAsStream("operands.c")) {
      Files.copy(stream, source);
    }
    Path program = folder.resolve("operands");
    Oracle.run(List.of("gcc", "-O2", "-o", program.toString(), source.toString()));
    compare(program);
    assertThat(ElfFile.read(program).notes())
        .extracting(it -> it.argumentList().stream().map(NoteArgument::layout).toList())
        .containsExactly(
            List.of("-1", "1", "-2", "2", "-4", "4", "-8", "8"),
            List.of("-4", "8", "-4"),
            List.of("8", "-4"),
            List.of("8f"),
            List.of());
  }

  @Test
  void ofALargeFileLittleIsRead() throws Exception {
    Path library = Path.of(System.getProperty("java.home"), "lib/server/libjvm.so");
    assertThat(ElfFile.read(library).bytesRead()).isLessThan(Files.size(library) / 100);
  }

  private static void compare(Path path) throws Exception {
    Oracle.tool("readelf");
    String name = path.toString();
    String readelf = Oracle.run(List.of("readelf", "-n", name));
    ElfFile file = ElfFile.read(path);
    List<String> expected =
        NOTE.matcher(readelf).results().map(it -> it.group().replaceAll("\\s+", " ")).toList();
    assertThat(file.notes().stream().map(ReadelfTest::asReadelf).toList())
        .containsExactlyElementsOf(expected);
    Matcher buildId = BUILD_ID.matcher(readelf);
    assertThat(file.buildId().orElse("")).isEqualTo(buildId.find() ? buildId.group(1) : "");
    assertThat(file.bytesRead()).isLessThanOrEqualTo(Files.size(path));
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
