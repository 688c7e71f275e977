package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.elf.ElfFile;
import io.github.stapwright.markers.elf.MarkerLibrary;
import io.github.stapwright.markers.elf.MarkerNote;
import io.github.stapwright.markers.elf.SiteMachine;
import io.github.stapwright.markers.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryCompilerTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void bothFormsHaveTheSameMarkersAtTheSameOperands(SiteMachine machine) throws Exception {
    boolean own = ThisMachine.siteMachine().filter(machine::equals).isPresent();
    Oracle.tool(own ? "cc" : machine.machineName() + "-linux-gnu-gcc");
    byte[] compiled = LibraryCompiler.compile(machine);
    byte[] plain = MarkerLibrary.of(machine, Registry.cpython().asProvider());
    assertThat(notes(compiled)).isEqualTo(notes(plain)).hasSize(8);
    assertThat(LibraryCompiler.compile(machine)).as("a second build").isEqualTo(compiled);
    ElfFile elf = ElfFile.read(Files.write(folder.resolve("again"), compiled));
    assertThat(elf.machineName()).isEqualTo(machine.machineName());
    assertThat(elf.dynamic().needed()).as("it needs no library").isEmpty();
    assertThat(elf.notes()).allMatch(MarkerNote::hasSemaphore);
  }

  /** Arguments have the sizes and the order of those in Debian's interpreter. */
  @Test
  void theLayoutIsThatOfCPythonsOwnMarkers() throws Exception {
    byte[] plain = MarkerLibrary.of(SiteMachine.X86_64, Registry.cpython().asProvider());
    ElfFile own = ElfFile.read(Oracle.file("/usr/bin/python3.11"));
    ElfFile ours = ElfFile.read(Files.write(folder.resolve("plain"), plain));
    assertThat(layouts(ours)).containsExactlyInAnyOrderElementsOf(layouts(own));
  }

  private static List<String> layouts(ElfFile file) {
    return file.notes().stream()
        .map(
            it ->
                it.provider()
                    + ":"
                    + it.name()
                    + it.argumentList().stream().map(argument -> argument.layout()).toList())
        .distinct()
        .toList();
  }

  private List<String> notes(byte[] library) throws Exception {
    return ElfFile.read(Files.write(folder.resolve("library"), library)).notes().stream()
        .map(it -> it.provider() + ":" + it.name() + " " + it.arguments())
        .toList();
  }
}
