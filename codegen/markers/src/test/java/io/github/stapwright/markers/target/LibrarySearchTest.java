package io.github.stapwright.markers.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.AssembledProgram;
import io.github.stapwright.markers.elf.Dynamic;
import io.github.stapwright.markers.elf.ElfFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of ld.so(8), in a tree of its own. */
class LibrarySearchTest {
  private static final String LIBRARY = "libpython3.12.so.1.0";
  private static final Path PROGRAM = Path.of("/opt/app/bin/app");

  @TempDir private Path temporary;
  private Path root;
  private ElfFile program;

  @BeforeEach
  void aProgram() throws Exception {
    root = temporary.toRealPath().resolve("root");
    program = ElfFile.read(place("opt/app/bin/app"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a                    | /a",
        "/none:/b              | /b",
        "/b:/a                 | /b",
        "$ORIGIN/../lib        | /opt/app/lib",
        "${ORIGIN}/../lib      | /opt/app/lib",
        "/opt/$LIB             | /opt/lib64",
        "/opt/${LIB}           | /opt/lib64",
        "/opt/$PLATFORM        | /opt/MACHINE",
        "/opt/${PLATFORM}      | /opt/MACHINE",
        "relative::/a          | /a",
      })
  void folders(String path, String found) throws Exception {
    String machine = program.machineName();
    for (String folder : List.of("a", "b", "opt/app/lib", "opt/lib64", "opt/" + machine)) {
      place(folder + "/" + LIBRARY);
    }
    Optional<Path> expected =
        Optional.of(Path.of(found.replace("MACHINE", machine)).resolve(LIBRARY));
    assertThat(find(needing(Optional.empty(), Optional.of(path)))).isEqualTo(expected);
    assertThat(find(needing(Optional.of(path), Optional.empty()))).isEqualTo(expected);
  }

  @Test
  void aRunpathSilencesAnRpath() throws Exception {
    place("a/" + LIBRARY);
    place("b/" + LIBRARY);
    assertThat(find(needing(Optional.of("/a"), Optional.of("/b"))))
        .contains(Path.of("/b", LIBRARY));
    assertThat(find(needing(Optional.of("/a"), Optional.of("/none")))).isEmpty();
  }

  @Test
  void theCacheComesBeforeTheStandardFolders() throws Exception {
    place("usr/lib/" + LIBRARY);
    assertThat(find(program)).contains(Path.of("/usr/lib", LIBRARY));
    place("opt/python/" + LIBRARY);
    cache(0, "libother.so", "/opt/python/libother.so", LIBRARY, "/opt/python/" + LIBRARY);
    assertThat(find(program)).contains(Path.of("/opt/python", LIBRARY));
    cache(60, LIBRARY, "/opt/python/" + LIBRARY);
    assertThat(find(program)).contains(Path.of("/opt/python", LIBRARY));
  }

  @Test
  void aDamagedCacheIsPassedOver() throws Exception {
    place("usr/lib64/" + LIBRARY);
    byte[] whole = cache(0, LIBRARY, "/opt/python/" + LIBRARY);
    place("opt/python/" + LIBRARY);
    for (int length = 0; length < whole.length - 1; length++) {
      Files.write(root.resolve("etc/ld.so.cache"), Arrays.copyOf(whole, length));
      assertThat(find(program)).as("%s bytes", length).isPresent();
    }
    Arrays.fill(whole, 20, whole.length, (byte) -1);
    Files.write(root.resolve("etc/ld.so.cache"), whole);
    assertThat(find(program)).contains(Path.of("/usr/lib64", LIBRARY));
  }

  @Test
  void aFileThatCannotBeLoadedIsPassedOver() throws Exception {
    place("usr/lib/" + LIBRARY);
    Files.createDirectories(root.resolve("a"));
    Files.writeString(root.resolve("a/" + LIBRARY), "INPUT(-lpython, a script of the linker)\n");
    assertThat(find(needing(Optional.empty(), Optional.of("/a"))))
        .contains(Path.of("/usr/lib", LIBRARY));
    assertThat(new LibrarySearch(new FileRoot(root)).find(program, PROGRAM, "libnone.so"))
        .isEmpty();
  }

  @Test
  void linksLeadWithinTheTree() throws Exception {
    place("opt/real/" + LIBRARY);
    Files.createDirectories(root.resolve("usr/lib"));
    Files.createSymbolicLink(root.resolve("usr/lib/" + LIBRARY), Path.of("/opt/real/" + LIBRARY));
    assertThat(find(program)).contains(Path.of("/usr/lib", LIBRARY));
  }

  private Optional<Path> find(ElfFile needing) {
    return new LibrarySearch(new FileRoot(root)).find(needing, PROGRAM, LIBRARY);
  }

  private ElfFile needing(Optional<String> rpath, Optional<String> runpath) {
    return new ElfFile(
        program.path(),
        program.wide(),
        program.machine(),
        false,
        program.buildId(),
        program.interpreter(),
        new Dynamic(Optional.empty(), List.of(LIBRARY), rpath, runpath),
        List.of(),
        List.of(),
        0);
  }

  private Path place(String name) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Path made = temporary.resolve("made");
    if (!Files.exists(made)) {
      AssembledProgram.with(made, "python", List.of("gc__start"), "-shared");
    }
    return Files.copy(made, file);
  }

  /** As glibc 2.36 writes it, behind {@code before} bytes of the older table. */
  private byte[] cache(int before, String... namesAndPaths) throws Exception {
    int count = namesAndPaths.length / 2;
    int strings = 48 + 24 * count;
    ByteBuffer bytes = ByteBuffer.allocate(4096).order(ByteOrder.nativeOrder());
    bytes.position(before);
    bytes.put("glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII)).putInt(count);
    int text = strings;
    for (int index = 0; index < namesAndPaths.length; index++) {
      byte[] name = (namesAndPaths[index] + "\0").getBytes(StandardCharsets.UTF_8);
      bytes.putInt(before + 48 + 24 * (index / 2) + 4 + 4 * (index % 2), text);
      bytes.position(before + text).put(name);
      text += name.length;
    }
    byte[] content = Arrays.copyOf(bytes.array(), before + text);
    Files.createDirectories(root.resolve("etc"));
    Files.write(root.resolve("etc/ld.so.cache"), content);
    return content;
  }
}
