package io.github.stapwright.markers.elf;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.markers.Oracle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of every width and order of bytes, whole and damaged. */
class ElfFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"true,LITTLE", "true,BIG", "false,LITTLE", "false,BIG"})
  void everyWidthAndOrder(boolean wide, String order) throws Exception {
    ElfImage image = image(wide, order);
    byte[] first = image.marker(0x401000, 0x500000, 0x600010, "p", "m", "8@%rax -4@$3");
    byte[] second = image.marker(0x402000, 0x500000, 0, "p", "m", "");
    ElfFile file = ElfFile.read(image.notes(first, second).base(0x500000).in(folder));
    assertThat(file.wide()).isEqualTo(wide);
    assertThat(file.notes())
        .containsExactly(
            new MarkerNote("p", "m", 0x401000, 0x500000, 0x600010, "8@%rax -4@$3"),
            new MarkerNote("p", "m", 0x402000, 0x500000, 0, ""));
  }

  @ParameterizedTest
  @CsvSource({"true,LITTLE", "false,BIG"})
  void addressesMoveWithTheBaseAndAMissingSemaphoreStaysMissing(boolean wide, String order)
      throws Exception {
    ElfImage image = image(wide, order);
    byte[] with = image.marker(0x1000, 0x8000, 0x9000, "p", "with", "");
    byte[] without = image.marker(0x1010, 0x8000, 0, "p", "without", "");
    ElfFile file = ElfFile.read(image.notes(with, without).base(0x8100).in(folder));
    assertThat(file.notes()).extracting(MarkerNote::location).containsExactly(0x1100L, 0x1110L);
    assertThat(file.notes()).extracting(MarkerNote::semaphore).containsExactly(0x9100L, 0L);
    assertThat(file.notes()).extracting(MarkerNote::hasSemaphore).containsExactly(true, false);
  }

  @Test
  void aNegativeMoveIsAMoveToo() throws Exception {
    ElfImage image = image(true, "LITTLE");
    byte[] note = image.marker(0x9000, 0x8000, 0x9100, "p", "m", "");
    ElfFile file = ElfFile.read(image.notes(note).base(0x7000).in(folder));
    assertThat(file.notes().get(0).location()).isEqualTo(0x8000);
  }

  @Test
  void withoutTheBaseNothingMoves() throws Exception {
    ElfImage image = image(true, "LITTLE");
    ElfFile file =
        ElfFile.read(image.notes(image.marker(0x9000, 0x8000, 1, "p", "m", "")).in(folder));
    assertThat(file.notes().get(0).location()).isEqualTo(0x9000);
  }

  @Test
  void otherNotesAreLeftAloneAndTheBuildIdIsRead() throws Exception {
    ElfImage image = image(true, "LITTLE");
    byte[] other = image.note("other", 3, new byte[] {1, 2, 3, 4, 5});
    byte[] newer = image.note("stapsdt", 4, new byte[40]);
    byte[] marker = image.marker(1, 2, 3, "p", "m", "");
    image.section(".note.gnu.build-id", Section.NOTE, image.note("GNU", 3, new byte[] {10, -1}));
    ElfFile file = ElfFile.read(image.notes(other, newer, marker).in(folder));
    assertThat(file.notes()).extracting(MarkerNote::name).containsExactly("m");
    assertThat(file.buildId()).contains("0aff");
  }

  @Test
  void aFileWithoutSectionsHasNoMarkers() throws Exception {
    ElfImage image = image(true, "LITTLE").withoutSections();
    assertThat(ElfFile.read(image.notes(image.marker(1, 2, 3, "p", "m", "")).in(folder)).notes())
        .isEmpty();
  }

  @Test
  void readelfReadsOurImagesAlike() throws Exception {
    Oracle.tool("readelf");
    for (String order : List.of("LITTLE", "BIG")) {
      ElfImage image = image(order.equals("LITTLE"), order);
      byte[] note = image.marker(0x401000, 0x500000, 0x600010, "p", "m", "8@%rax");
      Path file = image.notes(note).base(0x500000).in(folder);
      assertThat(Oracle.run(List.of("readelf", "-n", file.toString())))
          .contains("Provider: p", "Name: m", "Arguments: 8@%rax", "401000", "600010");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3,true,i386",
    "62,true,x86_64",
    "183,true,aarch64",
    "22,true,s390x",
    "22,false,s390",
    "40,false,arm",
    "243,true,riscv64",
    "9999,true,machine-9999"
  })
  void machinesHaveTheNamesOfUname(int number, boolean wide, String name) throws Exception {
    ElfImage image = new ElfImage(wide, LITTLE_ENDIAN).machine(number);
    assertThat(ElfFile.read(image.in(folder)).machineName()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8@%rax -4@$3           | 8 -4",
        "1@%al -1@%al 2@%ax     | 1 -1 2",
        "8f@%xmm0 4f@8(%rsp)    | 8f 4f",
        "-4@[sp, 24] 8@x0       | -4 8",
        "-4@-228(%rbp) 8@8(%rsp)| -4 8",
        "8@name+8(%rip)         | 8",
        "%rax 4(%rsp)           | ? ?",
        "16@%xmm0               | 16",
        "''                     | ''",
      })
  void argumentsOfEveryMachine(String arguments, String layout) {
    assertThat(
            String.join(
                " ", NoteArgument.parse(arguments).stream().map(NoteArgument::layout).toList()))
        .isEqualTo(layout);
  }

  @Test
  void aFileCutAnywhereIsReadOrRefusedInOneSentence() throws Exception {
    ElfImage image = image(true, "LITTLE");
    byte[] whole = image.notes(image.marker(1, 2, 3, "p", "m", "8@%rax")).base(2).bytes();
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      try {
        assertThat(ElfFile.read(cut).notes()).hasSizeLessThan(2);
      } catch (ElfFormatException expected) {
        assertThat(expected).hasMessageStartingWith(cut + ": ").hasMessageNotContaining("\n");
        refused++;
      }
    }
    assertThat(refused).isEqualTo(whole.length);
  }

  @Test
  void aDamagedSectionOfMarkersIsToldApartFromNone() throws Exception {
    ElfImage image = image(true, "LITTLE");
    byte[] note = image.marker(1, 2, 3, "p", "m", "");
    note[4] = 127;
    Path file = image.notes(note).in(folder);
    assertThatThrownBy(() -> ElfFile.read(file))
        .isInstanceOf(ElfFormatException.class)
        .hasMessage(file + ": its section .note.stapsdt is damaged");
  }

  /** The number of the section of names may stand in the first section header, 32 bits wide. */
  @Test
  void aNumberOfTheSectionOfNamesThatIsNone() throws Exception {
    ElfImage image = image(true, "LITTLE");
    ByteBuffer bytes = ByteBuffer.wrap(image.notes(image.marker(1, 2, 3, "p", "m", "")).bytes());
    bytes.order(LITTLE_ENDIAN).putShort(62, (short) 0xffff);
    bytes.putInt((int) bytes.getLong(40) + 40, 0xff000000);
    ElfFile file = ElfFile.read(Files.write(folder.resolve("image"), bytes.array()));
    assertThat(file.notes()).extracting(MarkerNote::name).containsExactly("m");
  }

  @Test
  void textsWithoutAnEndAreDamage() throws Exception {
    ElfImage image = image(true, "LITTLE");
    Path file = image.notes(image.note("stapsdt", 3, new byte[24])).in(folder);
    assertThatThrownBy(() -> ElfFile.read(file)).hasMessageContaining("is damaged");
  }

  @Test
  void whatIsNoElfFileIsSaid() throws IOException {
    Path empty = Files.write(folder.resolve("empty"), new byte[0]);
    assertThatThrownBy(() -> ElfFile.read(empty))
        .hasMessage(empty + ": this is not an ELF program or library: it has 0 bytes");
    Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\necho here I am\n");
    assertThatThrownBy(() -> ElfFile.read(script))
        .hasMessage(script + ": this is not an ELF program or library");
    assertThatThrownBy(() -> ElfFile.read(folder))
        .hasMessage(folder + ": this is a folder, not a program or library");
    assertThatThrownBy(() -> ElfFile.read(Path.of("/dev/zero")))
        .hasMessage("/dev/zero: this is a device or pipe, not a program or library");
  }

  private static ElfImage image(boolean wide, String order) {
    return new ElfImage(wide, orderNamed(order));
  }

  private static ByteOrder orderNamed(String name) {
    return name.equals("BIG") ? BIG_ENDIAN : LITTLE_ENDIAN;
  }
}
