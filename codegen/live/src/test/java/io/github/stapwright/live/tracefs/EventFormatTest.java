package io.github.stapwright.live.tracefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventFormatTest {
  @Test
  void readsWhatTheKernelWrites() throws IOException {
    EventFormat format = EventFormat.parse(text("function-return.format"));
    assertThat(format.id()).isEqualTo(2326);
    assertThat(format.field("n3")).isEqualTo(new EventFormat.Field(44, 4, false));
    assertThat(format.field("s1")).isEqualTo(new EventFormat.Field(28, 4, true));
    assertThat(format.field("common_pid")).isEqualTo(new EventFormat.Field(4, 4, false));
    EventFormat task = EventFormat.parse(text("task-newtask.format"));
    assertThat(task.field("comm")).isEqualTo(new EventFormat.Field(12, 16, false));
    assertThatThrownBy(() -> task.field("none")).hasMessageContaining("`none`");
    assertThatThrownBy(() -> EventFormat.parse("name: x\n")).hasMessageContaining("no ID");
  }

  private static String text(String name) throws IOException {
    return new String(RecordPageTest.recorded(name), StandardCharsets.US_ASCII);
  }
}
