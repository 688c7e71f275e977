package io.github.stapwright.simulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.model.ByteString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static final String USUAL =
      "{'us':1500,'pid':42,'tid':43,'execname':'python3.9','provider':'python',"
          + "'marker':'function__entry','args':['test.py','one',6]}";

  @Test
  void readsAnEvent() throws IOException {
    assertThat(read(USUAL))
        .containsExactly(
            new Event(
                Event.Kind.MARK,
                1500,
                42,
                43,
                "python3.9",
                "python",
                "function__entry",
                List.of(EventArgument.of("test.py"), EventArgument.of("one"), EventArgument.of(6)),
                Event.Details.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ 'us' : 1500, 'pid':42,'tid':43,'execname':'python3.9','provider':'python','marker':'function__entry','args':['test.py', 'one', 6] }",
        "{'marker':'function-entry','args':['test.py','one',6],'provider':'python','tid':43,'pid':42,'execname':'python3.9','us':1500}",
        "{'us':1500,'pid':42,'tid':43,'x-note':[1,{}],'execname':'python3.9','provider':'python','marker':'function__entry','args':['test\\u002epy',{'hex':'6f6e65'},6]}",
        "{'us':1500,'pid':42,'tid':43,'execname':'python3.9','provider':'python','marker':'function__entry','args':['test.py','one',6]}\r",
        "{'event':'mark','us':1500,'pid':42,'tid':43,'execname':'python3.9','provider':'python','marker':'function__entry','args':['test.py','one',6]}"
      })
  void spacesOrderAndSpellingDoNotMatter(String line) throws IOException {
    assertThat(read(line)).isEqualTo(read(USUAL));
  }

  @Test
  void theThreadIsTheProcessUnlessItIsGiven() throws IOException {
    assertThat(read("{'pid':7,'marker':'m'}").get(0).tid()).isEqualTo(7);
    assertThat(read("{'pid':7,'tid':-1,'marker':'m'}").get(0).tid()).isEqualTo(-1);
    assertThat(read("{'x-a':1,'pid':7,'marker':'m'}").get(0).tid()).isEqualTo(7);
  }

  @Test
  void numbersHave64Bits() throws IOException {
    List<EventArgument> arguments =
        read("{'marker':'m','args':[9223372036854775807,-9223372036854775808,"
                + "18446744073709551615,-0,999999999999999999]}")
            .get(0)
            .arguments();
    assertThat(arguments)
        .containsExactly(
            EventArgument.of(Long.MAX_VALUE),
            EventArgument.of(Long.MIN_VALUE),
            EventArgument.of(-1),
            EventArgument.of(0),
            EventArgument.of(999_999_999_999_999_999L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'us':1.5,'marker':'m'} | e:2: `us` is a whole number",
        "{'us':-1,'marker':'m'} | e:2: `us` counts from the start, so it is not negative",
        "{'us':1} | e:2: an event needs `marker`, or another kind such as `\"event\":\"process.end\"`",
        "{'us':01,'marker':'m'} | e:2: not JSON",
        "{'marker':'m','args':[18446744073709551616]} | e:2: `args` has 64 bits at most, which 18446744073709551616 has not",
        "{'marker':'m','args':[-9223372036854775809]} | e:2: `args` has 64 bits at most",
        "{'marker':'m','args':[true]} | e:2: an argument is a whole number",
        "{'marker':'m','args':['\\ud800']} | e:2: ",
        "{'marker':'m','colour':1} | e:2: `colour` is no member of an event",
        "{'marker':'m'}} | e:2: not JSON",
        "{'marker':'m'} {'marker':'m'} | e:2: a line holds one event",
        "{'marker':'m' | e:2: not JSON",
        "{'marker':'m\u0001'} | e:2: not JSON",
        "[1] | e:2: an event is a JSON object"
      })
  void saysWhereALineIsWrong(String line, String message) {
    assertThatThrownBy(() -> read("{'marker':'m'}\n" + line))
        .isInstanceOf(EventFormatException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void emptyLinesHoldNoEvents() throws IOException {
    assertThat(read("\n" + USUAL + "\n\n  \n" + USUAL + "\n")).hasSize(2);
    assertThat(read("")).isEmpty();
  }

  @Test
  void theFirstLineMayTellHowTheEventsWereRecorded() throws IOException {
    byte[] lines = bytes("{'stapwright-events':1,'command':['a','b'],'as':'3.9'}\n" + USUAL);
    try (EventReader reader = EventReader.of("e", new ByteArrayInputStream(lines))) {
      assertThat(reader.next()).isPresent();
      assertThat(reader.recording().get().command()).containsExactly("a", "b");
      assertThat(reader.recording().get().as()).contains("3.9");
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readsWhatIsWritten(long seed) throws IOException {
    List<Event> events = events(new SplittableRandom(seed), 3_000);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (EventWriter writer = new EventWriter(plain)) {
      for (Event event : events) {
        writer.write(event);
      }
    }
    assertThat(read(new Trickle(plain.toByteArray(), seed))).isEqualTo(events);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain.toByteArray());
    }
    assertThat(read(new ByteArrayInputStream(packed.toByteArray()))).isEqualTo(events);
  }

  private static List<Event> events(SplittableRandom random, int count) {
    List<Event> events = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      Event.Kind kind = Event.Kind.values()[random.nextInt(8) == 0 ? random.nextInt(6) : 0];
      boolean mark = kind == Event.Kind.MARK;
      events.add(
          new Event(
              kind,
              random.nextLong(1L << random.nextInt(1, 62)),
              random.nextInt(-5, 50_000),
              random.nextInt(-5, 50_000),
              "exec" + random.nextInt(3) + "-\u00e9\"",
              mark ? "python" : "",
              mark ? "marker" + random.nextInt(5) : "",
              mark ? arguments(random) : List.of(),
              details(random)));
    }
    return events;
  }

  private static Event.Details details(SplittableRandom random) {
    return random.nextInt(4) > 0
        ? Event.Details.NONE
        : new Event.Details(
            Optional.of("/usr/bin/python3.9"),
            random.nextBoolean() ? Optional.of("/lib/libpython.so") : Optional.empty(),
            OptionalLong.of(random.nextInt(4)),
            OptionalLong.empty(),
            OptionalLong.of(1));
  }

  private static List<EventArgument> arguments(SplittableRandom random) {
    List<EventArgument> arguments = new ArrayList<>();
    for (int count = random.nextInt(20); count > 0; count--) {
      arguments.add(
          switch (random.nextInt(6)) {
            case 0 -> new EventArgument.Null();
            case 1 -> new EventArgument.Fault(random.nextLong());
            case 2 -> EventArgument.of(random.nextLong() >> random.nextInt(64));
            case 3 -> EventArgument.of("a".repeat(random.nextInt(3_000)) + random.nextInt(9_000));
            case 4 -> EventArgument.of("h\u00e9\ud83d\ude00\n\"\\\u0007" + random.nextInt(10));
            default -> new EventArgument.Text(ByteString.of(new byte[] {(byte) 0xff, 'a', 0}));
          });
    }
    return arguments;
  }

  /** Gives a few bytes at a time. */
  private static final class Trickle extends ByteArrayInputStream {
    private final SplittableRandom random;

    Trickle(byte[] bytes, long seed) {
      super(bytes);
      this.random = new SplittableRandom(seed);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, random.nextInt(1, 5_000)));
    }
  }

  private static List<Event> read(String lines) throws IOException {
    return read(new ByteArrayInputStream(bytes(lines)));
  }

  private static byte[] bytes(String lines) {
    return lines.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static List<Event> read(InputStream in) throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventReader reader = EventReader.of("e", in)) {
      for (Optional<Event> next = reader.next(); next.isPresent(); next = reader.next()) {
        events.add(next.get());
      }
    }
    return events;
  }
}
