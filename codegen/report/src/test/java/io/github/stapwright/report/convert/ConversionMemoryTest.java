package io.github.stapwright.report.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Java with little memory converts many events. */
class ConversionMemoryTest {
  private static final int CALLS = 120_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"m.folded", "m.speedscope.json", "m.trace.json", "m.pb.gz", "m.html"})
  void memoryDoesNotGrowWithTheEvents(String name) throws Exception {
    Path file = folder.resolve(name);
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                Converter.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    assertThat(Files.size(file)).isPositive();
  }

  /** The process that has little memory. */
  static final class Converter {
    private Converter() {}

    public static void main(String[] words) throws IOException {
      Path file = Path.of(words[0]);
      Conversion.of(file)
          .orElseThrow()
          .convert("many", EventReader.of("many", new ManyCalls()), file);
    }
  }

  /** The text of events, made while it is read: 24 MB of them. */
  private static final class ManyCalls extends InputStream {
    private byte[] line = {};
    private int at;
    private int number;

    @Override
    public int read() {
      while (at == line.length) {
        if (number == 2 * CALLS) {
          return -1;
        }
        line = line(number++).getBytes(StandardCharsets.US_ASCII);
        at = 0;
      }
      return line[at++];
    }

    private static String line(int number) {
      int call = number / 2;
      String marker = List.of("entry", "return").get(number % 2);
      return "{\"us\":%d,\"pid\":42,\"tid\":%d,\"execname\":\"python3\",\"provider\":\"python\",\"marker\":\"function__%s\",\"args\":[\"a.py\",\"f%d\",3]}\n"
          .formatted(number * 3L, 42 + call % 3, marker, call % 100);
    }
  }
}
