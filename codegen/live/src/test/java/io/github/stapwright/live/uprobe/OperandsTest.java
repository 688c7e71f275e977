package io.github.stapwright.live.uprobe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.elf.NoteArgument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of operand that compilers write into notes. */
class OperandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8@%rax              | f=%ax:u64",
        "-8@%r15             | f=%r15:s64",
        "-4@%eax             | f=%ax:s32",
        "4@%r12d             | f=%r12:u32",
        "2@%si               | f=%si:u16",
        "-2@%r8w             | f=%r8:s16",
        "1@%al               | f=%ax:u8",
        "-1@%r9b             | f=%r9:s8",
        "1@%ah               | f=%ax:u16",
        "1@%sil              | f=%si:u8",
        "8@%eax              | f=%ax:u32",
        "-4@%rdx             | f=%dx:s32",
        "8@8(%rsp)           | f=+8(%sp):u64",
        "-4@-20(%rbp)        | f=-20(%bp):s32",
        "2@(%rdi)            | f=+0(%di):u16",
        "1@0x10(%r13)        | f=+16(%r13):u8",
        "4@8+16(%rbx)        | f=+24(%bx):u32",
        "%rax                | f=%ax:s64",
        "8@%rsp              | f=%sp:u64",
        "4@4198400           | f=@0x401000:u32",
      })
  void whatTheKernelCanFetchOnIntel(String argument, String field) {
    assertThat(fetched("x86_64", argument).field("f")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"-4@$5, 5", "4@$-1, 4294967295", "-4@$-1, -1", "-1@$255, -1", "8@$0x10, 16"})
  void constantsAreKnown(String argument, long value) {
    assertThat(operand("x86_64", argument)).isEqualTo(new Operand.Constant(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8f@%xmm0            | in `%xmm0`, a register that the kernel cannot fetch",
        "16@%xmm1            | longer than 8 bytes",
        "8@(%rax,%rbx,8)     | in memory at a base with an index",
        "8@8(%rax,%rdx)      | in memory at a base with an index",
        "8@32+mp_(%rip)      | in memory at a symbol",
        "4@counter(%rip)     | in memory at a symbol",
        "8@$text             | the address of a symbol",
        "8@%fs:16            | relative to a segment register",
        "8@(%eax)            | in memory at `%eax`",
      })
  void whatItCannotFetchIsNamed(String argument, String why) {
    assertThat(operand("x86_64", argument)).isEqualTo(new Operand.Unfetchable(why));
  }

  /** As GCC 12 for aarch64 writes them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8@x0                | f=%x0:u64",
        "-4@w21              | f=%x21:s32",
        "-4@[sp, 28]         | f=+28(%sp):s32",
        "8@[x19, -8]         | f=-8(%x19):u64",
        "4@[x0]              | f=+0(%x0):u32",
        "8@sp                | f=%sp:u64",
      })
  void whatTheKernelCanFetchOnArm(String argument, String field) {
    assertThat(fetched("aarch64", argument).field("f")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8@[x0, x1]  | in memory at a base with an index",
        "8f@d0       | in `d0`, which the kernel cannot fetch",
      })
  void whatItCannotFetchOnArmIsNamed(String argument, String why) {
    assertThat(operand("aarch64", argument)).isEqualTo(new Operand.Unfetchable(why));
    assertThat(operand("aarch64", "-4@5")).isEqualTo(new Operand.Constant(5));
    assertThat(operand("aarch64", "-4@wzr")).isEqualTo(new Operand.Constant(0));
    assertThat(operand("s390x", "8@%r2")).isInstanceOf(Operand.Unfetchable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "-1@%al, 255, -1",
    "1@%al, 255, 255",
    "1@%ah, 43981, 171",
    "-1@%ah, 43981, -85",
    "-4@%eax, 4294967295, -1",
    "4@%eax, 4294967295, 4294967295",
    "-8@%rax, -1, -1",
  })
  void whatWasFetchedIsCutAndGetsItsSign(String argument, long bits, long value) {
    assertThat(fetched("x86_64", argument).value(bits)).isEqualTo(value);
  }

  private static Operand operand(String machine, String argument) {
    return Operands.of(machine, NoteArgument.parse(argument).get(0));
  }

  private static Operand.Fetched fetched(String machine, String argument) {
    return (Operand.Fetched) operand(machine, argument);
  }
}
