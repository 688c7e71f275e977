package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.render.MappedLines;
import io.github.stapwright.model.ByteString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whatever SystemTap or the traced program writes is passed on; SystemTap's messages are explained.
 */
class StapMessagesTest {
  private static final String MAP = "{\"lines\":{\"4\":\"Trace.java:12\"}}";

  @Test
  void aPlaceInTheScriptIsFollowedByTheLineOfJava() throws IOException {
    assertThat(passed("semantic error: no match at /t/a.stp:4:7\n"))
        .isEqualTo("semantic error: no match at /t/a.stp:4:7 (from Trace.java:12)\n");
  }

  @Test
  void whatTheProgramWritesIsNoMessage() throws IOException {
    for (String line :
        List.of(
            "program says /t/a.stp:4:1 hi\n",
            "semantic error: no match at b.stp:4:7\n",
            "parse error at a.stp:" + "9".repeat(40) + ":1\n")) {
      assertThat(passed(line)).isEqualTo(line);
    }
  }

  @Test
  void bytesArePassedOnAsTheyAre() throws IOException {
    String bytes = "caf\u00e9 \u00ff\u00fe\0end\r\u001b[31mred\n\r\n\n unfinished";
    assertThat(passed(bytes)).isEqualTo(bytes);
  }

  @Test
  void aLineOfAnyLengthIsPassedOnInLittleMemory() throws IOException {
    byte[] part = new byte[1 << 20];
    java.util.Arrays.fill(part, (byte) 'x');
    InputStream long300 =
        new SequenceInputStream(
            Collections.enumeration(
                Collections.nCopies(300, part).stream()
                    .map(it -> (InputStream) new ByteArrayInputStream(it))
                    .toList()));
    long[] count = {0};
    PrintStream counting =
        new PrintStream(
            new java.io.OutputStream() {
              @Override
              public void write(int one) {
                count[0]++;
              }

              @Override
              public void write(byte[] bytes, int from, int length) {
                count[0] += length;
              }
            });
    new PassedMessages(long300, counting, messages()).run();
    assertThat(count[0]).isEqualTo(300L << 20);
  }

  @Test
  void aPromptIsPassedOnBeforeItsLineEnds() throws IOException, InterruptedException {
    PipedOutputStream program = new PipedOutputStream();
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    Thread passing =
        new Thread(
            new PassedMessages(
                new PipedInputStream(program), new PrintStream(seen, true), messages()));
    passing.start();
    program.write("password: ".getBytes(StandardCharsets.UTF_8));
    program.flush();
    while (seen.size() < "password: ".length()) {
      Thread.onSpinWait();
    }
    assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("password: ");
    program.close();
    passing.join();
  }

  private static StapMessages messages() throws IOException {
    return new StapMessages("/t/a.stp", MappedLines.read(ByteString.of(MAP)));
  }

  private static String passed(String written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(written.getBytes(StandardCharsets.ISO_8859_1));
    new PassedMessages(in, new PrintStream(out), messages()).run();
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
