package io.github.stapwright.markers.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Oracle;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import io.github.stapwright.markers.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A library that is written without compiler, assembler and linker. */
class MarkerLibraryTest {
  private static final String MANY =
      """
      typedef unsigned int Oid;
      provider shop {
        probe sale(const char *item, int count, unsigned long id, short shelf, double price, Oid owner,
          uint8_t kind, char last, float tax);
        probe close();
      };
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAgain(SiteMachine machine) throws Exception {
    ElfFile file = ElfFile.read(written(machine, Registry.cpython().asProvider()));
    assertThat(file.machineName()).isEqualTo(machine.machineName());
    assertThat(file.sharedLibrary()).isTrue();
    assertThat(file.dynamic().soname()).contains("libpython-markers.so");
    assertThat(file.buildId()).isPresent();
    assertThat(file.notes()).extracting(MarkerNote::provider).containsOnly("python");
    assertThat(file.notes())
        .extracting(MarkerNote::name)
        .containsExactlyElementsOf(
            Registry.cpython().asProvider().markers().stream().map(DeclaredMarker::name).toList());
    assertThat(file.notes()).allMatch(MarkerNote::hasSemaphore);
    assertThat(file.notes().get(0).argumentList())
        .extracting(NoteArgument::layout)
        .containsExactly("8", "8", "-4");
  }

  @Test
  void argumentsAreWhereTheCallingConventionPutsThem() throws Exception {
    Provider shop = ProviderDescriptions.parse("shop.d", MANY).get(0);
    assertThat(ElfFile.read(written(SiteMachine.X86_64, shop)).notes().get(0).arguments())
        .isEqualTo("8@%rdi -4@%esi 8@%rdx -2@%ecx 8f@%xmm0 4@%r8d 1@%r9d -1@8(%rsp) 4f@%xmm1");
    assertThat(ElfFile.read(written(SiteMachine.AARCH64, shop)).notes().get(0).arguments())
        .isEqualTo("8@x0 -4@x1 8@x2 -2@x3 8f@d0 4@x4 1@x5 -1@x6 4f@s1");
    assertThat(ElfFile.read(written(SiteMachine.X86_64, shop)).notes().get(1).arguments())
        .isEmpty();
  }

  /**
   * What stands in registers and on the stack when gdb stops at the marker is what C has passed.
   */
  @Test
  void aProgramOfCPassesWhatTheNoteSays() throws Exception {
    Oracle.tool("gcc");
    Oracle.tool("gdb");
    String whole = MANY.replace("double price, ", "").replace(", float tax", "");
    Provider shop = ProviderDescriptions.parse("shop.d", whole).get(0);
    Path library = written(SiteMachine.X86_64, shop);
    Path source =
        Files.writeString(
            folder.resolve("sale.c"),
            "void shop_sale(const char *, int, unsigned long, short, unsigned,"
                + " unsigned char, char);\n"
                + "int main(void) { shop_sale(\"tea\", -3, 7, -2, 9, 200, -1); }\n");
    Path program = folder.resolve("sale");
    Oracle.run(
        List.of(
            "gcc",
            "-o",
            program.toString(),
            source.toString(),
            library.toString(),
            "-Wl,-rpath," + folder));
    String said =
        Oracle.run(
            List.of(
                "gdb",
                "-nx",
                "-batch",
                "-iex",
                "set debuginfod enabled off",
                "-ex",
                "set breakpoint pending on",
                "-ex",
                "break -probe-stap shop:sale",
                "-ex",
                "run",
                "-ex",
                "printf \"%s %d %d %d %d %d %d\\n\", (char *) $_probe_arg0, $_probe_arg1,"
                    + " $_probe_arg2, $_probe_arg3, $_probe_arg4, $_probe_arg5, $_probe_arg6",
                program.toString()));
    assertThat(said).contains("\ntea -3 7 -2 9 200 -1\n");
  }

  @Test
  void theSameProviderGivesTheSameBytes() {
    Provider python = Registry.cpython().asProvider();
    assertThat(MarkerLibrary.of(SiteMachine.AARCH64, python))
        .isEqualTo(MarkerLibrary.of(SiteMachine.AARCH64, python))
        .isNotEqualTo(MarkerLibrary.of(SiteMachine.X86_64, python));
  }

  @Test
  void aTypeOfUnknownSizeIsRefused() throws Exception {
    Provider provider =
        ProviderDescriptions.parse("x.d", "provider p { probe m(struct_t it); };").get(0);
    assertThatThrownBy(() -> MarkerLibrary.of(SiteMachine.X86_64, provider))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the size of `struct_t` is not known (p:m, argument it); say what it is with `typedef`"
                + " or `#define` in the same file");
  }

  @Test
  void aProviderWithoutMarkersIsRefused() {
    assertThatThrownBy(() -> MarkerLibrary.of(SiteMachine.X86_64, new Provider("empty", List.of())))
        .hasMessage("provider empty declares no marker");
  }

  @ParameterizedTest
  @EnumSource
  void readelfFindsNothingWrong(SiteMachine machine) throws Exception {
    Oracle.tool("readelf");
    Path file = written(machine, Registry.cpython().asProvider());
    Process process =
        new ProcessBuilder("readelf", "-aW", file.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).isZero();
    assertThat(said).doesNotContain("Warning").doesNotContain("Error").contains("NT_STAPSDT");
  }

  private Path written(SiteMachine machine, Provider provider) throws Exception {
    Path file = folder.resolve(MarkerLibrary.fileName(provider));
    return Files.write(file, MarkerLibrary.of(machine, provider));
  }
}
