package io.github.stapwright.live.tracefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pages that Linux 6.18 wrote while CPython 3.11 passed `function__return`. */
class RecordPageTest {
  private static final int PAGE = 4096;

  static byte[] recorded(String name) throws IOException {
    try (InputStream in = RecordPageTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void givesEachRecordInOrderOfTime() throws IOException {
    RecordPage page = new RecordPage(recorded("modules.page"));
    assertThat(page.missed()).isZero();
    int records = 0;
    long last = 0;
    while (page.next()) {
      assertThat(page.stamp()).isGreaterThanOrEqualTo(last);
      assertThat(page.unsigned(0, 2)).isEqualTo(2326);
      last = page.stamp();
      records++;
    }
    assertThat(records).isEqualTo(27);
    assertThat(page.next()).isFalse();
  }

  @Test
  void saysHowManyWereLostBeforeIt() throws IOException {
    byte[] pages = recorded("lost.pages");
    long[] missed = new long[pages.length / PAGE];
    int records = 0;
    for (int index = 0; index < missed.length; index++) {
      byte[] bytes = Arrays.copyOfRange(pages, index * PAGE, (index + 1) * PAGE);
      RecordPage page = new RecordPage(bytes);
      missed[index] = page.missed();
      while (page.next()) {
        records++;
      }
    }
    assertThat(missed).containsExactly(2107, 0, 0, 0);
    // All that this run of the program passes, as counted in a buffer that lost nothing.
    assertThat(records + 2107).isEqualTo(2252);
  }

  @Test
  void whateverStandsInAPageIsReadWithinIt() throws IOException {
    byte[] good = recorded("modules.page");
    Random random = new Random(7);
    for (int turn = 0; turn < 20_000; turn++) {
      byte[] bytes = good.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(random.nextBoolean() ? 64 : bytes.length)] = (byte) random.nextInt();
      }
      readAll(bytes);
    }
  }

  private static void readAll(byte[] bytes) {
    try {
      RecordPage page = new RecordPage(bytes);
      int records = 0;
      while (page.next()) {
        page.unsigned(0, 2);
        assertThat(++records).isLessThan(bytes.length);
      }
    } catch (IOException damaged) {
      assertThat(damaged).hasMessageContaining("damaged");
    }
  }

  @Test
  void nothingIsReadBehindARecord() throws IOException {
    RecordPage page = new RecordPage(recorded("modules.page"));
    assertThat(page.next()).isTrue();
    assertThatThrownBy(() -> page.unsigned(page.length() - 4, 8)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> page.position(0, page.length() + 1)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> page.position(-1, 1)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new RecordPage(new byte[3])).hasMessageContaining("cut off");
  }
}
