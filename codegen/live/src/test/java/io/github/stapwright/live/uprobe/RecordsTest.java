package io.github.stapwright.live.uprobe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.live.demand.Reads;
import io.github.stapwright.live.tracefs.EventFormat;
import io.github.stapwright.live.tracefs.RecordPage;
import io.github.stapwright.markers.elf.MarkerNote;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events from bytes that Linux 6.18 wrote for `function__return` of CPython 3.11. */
class RecordsTest {
  private static final MarkerNote NOTE =
      new MarkerNote("python", "function__return", 0x4c77ce, 0, 0, "8@%rbp 8@%r12 -4@%eax");

  @Test
  void aRecordBecomesAnEvent() throws IOException {
    List<Event> events = events(new Reads(false, Set.of(3), Set.of(1, 2), false), 511);
    assertThat(events).hasSize(27);
    Event last = events.get(26);
    assertThat(last.execname()).isEqualTo("python3.11");
    assertThat(last.provider() + ":" + last.marker()).isEqualTo("python:function__return");
    assertThat(last.arguments())
        .containsExactly(
            EventArgument.of("/tmp/demo/test.py"),
            EventArgument.of("<module>"),
            EventArgument.of(9));
    assertThat(events.get(25).arguments().get(1)).isEqualTo(EventArgument.of("one"));
    assertThat(last.tid()).isEqualTo(events.get(0).tid());
  }

  @Test
  void theAddressStandsThereWhereItIsLookedAt() throws IOException {
    Event first = events(new Reads(false, Set.of(1), Set.of(1), false), 511).get(0);
    assertThat(first.arguments().get(0))
        .isEqualTo(
            new EventArgument.TextAt(0x9e3cf0, ByteString.of("<frozen importlib._bootstrap>")));
    assertThat(first.arguments().get(1)).isEqualTo(new EventArgument.Null());
  }

  @Test
  void stringsAreCutAtTheScriptsLimit() throws IOException {
    Event first = events(new Reads(false, Set.of(), Set.of(1), false), 7).get(0);
    assertThat(first.arguments().get(0)).isEqualTo(EventArgument.of("<frozen"));
  }

  private static List<Event> events(Reads reads, int longest) throws IOException {
    List<Operand> operands =
        NOTE.argumentList().stream().map(it -> Operands.of("x86_64", it)).toList();
    PlannedSite site =
        new PlannedSite(
            Path.of("/usr/bin/python3.11"), 0, 0, NOTE, operands, reads, Event.Details.NONE);
    Records records = new Records(longest);
    EventFormat format =
        EventFormat.parse(new String(bytes("function-return.format"), StandardCharsets.US_ASCII));
    EventFormat task =
        EventFormat.parse(new String(bytes("task-newtask.format"), StandardCharsets.US_ASCII));
    records.read(
        task,
        new EventFormat(300, task.fields()),
        List.of(new ArmedSite(site, format, records.texts())));
    List<Event> events = new ArrayList<>();
    RecordPage page = new RecordPage(bytes("modules.page"));
    while (page.next()) {
      Event event = records.event(page, 1, 5);
      assertThat(event).isNotNull();
      events.add(event);
    }
    return events;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = RecordPage.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
