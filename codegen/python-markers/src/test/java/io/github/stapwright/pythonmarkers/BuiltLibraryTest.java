package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.elf.SiteMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltLibraryTest {
  @TempDir private Path folder;

  @Test
  void isFoundInTheArtifactThatStandsThere() throws Exception {
    Oracle.tool("gcc");
    Oracle.tool("aarch64-linux-gnu-gcc");
    NativeArtifact.main(new String[] {folder.resolve("built").toString()});
    Path jar = folder.resolve("stapwright-python-markers-1.0-native.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (SiteMachine machine : SiteMachine.values()) {
        zip.putNextEntry(new ZipEntry(BuiltLibrary.entry(machine)));
        zip.write(Files.readAllBytes(folder.resolve("built").resolve(BuiltLibrary.entry(machine))));
      }
    }
    for (SiteMachine machine : SiteMachine.values()) {
      assertThat(BuiltLibrary.find(BuiltLibrary.entry(machine), folder))
          .hasValueSatisfying(it -> assertThat(it).isEqualTo(compiled(machine)));
    }
  }

  @Test
  void isNotFoundWhereThereIsNone() throws Exception {
    assertThat(BuiltLibrary.find(BuiltLibrary.entry(SiteMachine.X86_64), folder)).isEmpty();
  }

  private static byte[] compiled(SiteMachine machine) {
    try {
      return LibraryCompiler.compile(machine);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
