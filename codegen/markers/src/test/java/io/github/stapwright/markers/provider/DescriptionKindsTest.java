package io.github.stapwright.markers.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.stapwright.markers.Mutator;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.listing.ProviderListing;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Descriptions in the manner of those that CPython, Cinder, PostgreSQL, MariaDB, Ruby, PHP, Node,
 * HotSpot, Perl, Tcl, Erlang, libvirt, GLib, memcached, h2o, SystemTap and X ship, and what is read
 * of each: {@code NAME.d} and {@code NAME.txt}. {@code -Dgolden.update=true} writes the latter anew
 * and fails.
 */
class DescriptionKindsTest {
  private static final long MOST_ALLOCATED = 256L << 20;
  private static final List<String> KINDS =
      List.of(
          "interpreter",
          "evaluator",
          "collector",
          "database",
          "server",
          "objects",
          "web",
          "translated",
          "native",
          "pauses",
          "threads",
          "pearl",
          "commands",
          "messages",
          "guests",
          "loops",
          "types",
          "cache",
          "packets",
          "oddities",
          "display");

  static List<String> kinds() {
    return KINDS;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsReadOfIt(String kind) throws Exception {
    List<Provider> providers = ProviderDescriptions.parse(kind + ".d", text(kind + ".d"));
    String listing = new ProviderListing(kind + ".d", providers).text();
    if (Boolean.getBoolean("golden.update")) {
      Path folder = Path.of("src/test/resources/io/github/stapwright/markers/provider");
      Files.writeString(folder.resolve(kind + ".txt"), listing);
      fail(kind + ".txt is written anew; look at the difference and run again");
    }
    assertThat(listing).isEqualTo(text(kind + ".txt"));
  }

  /** {@code -Dfuzz.seconds=30} goes on for longer than an ordinary run does. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {2, 20_261_123})
  @Timeout(120)
  void noDescriptionDoesHarm(long seed) throws Exception {
    Mutator mutator = new Mutator(seed);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int read = 0;
    int refused = 0;
    while (mutator.goesOn()) {
      String text = mutator.changed(text(KINDS.get(mutator.next(KINDS.size())) + ".d"));
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        ProviderDescriptions.parse("changed.d", text);
        read++;
      } catch (ProviderFormatException sentence) {
        assertThat(sentence.getMessage()).matches("(?s)changed\\.d:([0-9]+:| there is no ).*");
        refused++;
      }
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private static String text(String name) throws IOException {
    try (InputStream stream = DescriptionKindsTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
