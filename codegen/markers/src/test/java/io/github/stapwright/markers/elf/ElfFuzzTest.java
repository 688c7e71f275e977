package io.github.stapwright.markers.elf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.stapwright.markers.Mutator;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files changed at random: read, or refused in one sentence, with little memory. {@code
 * -Dfuzz.seconds=30} goes on for longer than an ordinary run does.
 */
class ElfFuzzTest {
  private static final long MOST_ALLOCATED = 256L << 20;

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_261_123, -7})
  @Timeout(120)
  void noFileDoesHarm(long seed) throws Exception {
    Mutator mutator = new Mutator(seed);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int read = 0;
    int refused = 0;
    while (mutator.goesOn()) {
      boolean wide = mutator.next(2) == 0;
      ByteOrder order = mutator.next(2) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      Path file = Files.write(folder.resolve("file"), mutator.changed(image(wide, order)));
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        ElfFile.read(file).notes().forEach(MarkerNote::argumentList);
        read++;
      } catch (ElfFormatException sentence) {
        assertThat(sentence.getMessage()).startsWith(file + ": ").doesNotContain("\n");
        refused++;
      }
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private static byte[] image(boolean wide, ByteOrder order) {
    ElfImage image = new ElfImage(wide, order);
    byte[] first = image.marker(0x401000, 0x500000, 0x600010, "python", "line", "8@%rax -4@$3");
    byte[] second = image.marker(0x402000, 0x500000, 0, "python", "gc__start", "-4@8(%rsp)");
    image.section(".note.gnu.build-id", Section.NOTE, image.note("GNU", 3, new byte[20]));
    return image.notes(first, second).base(0x500100).bytes();
  }
}
