package io.github.stapwright.simulator.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes events as lines of JSON, the same bytes for the same events. */
public final class EventWriter implements AutoCloseable {
  private final JsonGenerator json;

  /** Writes to {@code out}, which is closed with the writer. */
  public EventWriter(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.setRootValueSeparator(null);
  }

  /** Writes the first line. */
  public void write(Recording recording) throws IOException {
    json.writeStartObject();
    json.writeNumberField("stapwright-events", 1);
    json.writeArrayFieldStart("command");
    for (String word : recording.command()) {
      json.writeString(word);
    }
    json.writeEndArray();
    write("python", recording.python());
    write("as", recording.as());
    if (recording.liveRun().isPresent()) {
      write(recording.liveRun().get());
    }
    if (!recording.leftOut().isEmpty()) {
      json.writeArrayFieldStart("x-left-out");
      for (String part : recording.leftOut()) {
        json.writeString(part);
      }
      json.writeEndArray();
    }
    endLine();
  }

  private void write(LiveRun run) throws IOException {
    json.writeNumberField("start", run.start());
    json.writeNumberField("target", run.target());
    json.writeNumberField("seed", run.seed());
    json.writeObjectFieldStart("targets");
    for (Map.Entry<String, String> target : run.targets().entrySet()) {
      json.writeStringField(target.getKey(), target.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("limits");
    for (Map.Entry<String, Long> limit : run.limits().entrySet()) {
      json.writeNumberField(limit.getKey(), limit.getValue());
    }
    json.writeEndObject();
  }

  /** Writes out what is buffered. */
  public void flush() throws IOException {
    json.flush();
  }

  /** Writes one event. */
  public void write(Event event) throws IOException {
    switch (event.kind()) {
      case LOST -> writeLost(event);
      case END -> writeEnd(event);
      default -> writeHit(event);
    }
  }

  private void writeLost(Event event) throws IOException {
    if (event.arguments().isEmpty()) {
      writeHit(event);
      return;
    }
    json.writeStartObject();
    json.writeStringField("event", event.kind().text());
    json.writeNumberField("us", event.microseconds());
    json.writeNumberField("count", number(event.arguments().get(0)));
    endLine();
  }

  private void writeEnd(Event event) throws IOException {
    json.writeStartObject();
    json.writeStringField("event", event.kind().text());
    json.writeNumberField("us", event.microseconds());
    if (event.arguments().get(0) instanceof EventArgument.Text cause) {
      json.writeStringField("cause", cause.value().utf8());
    }
    if (event.arguments().size() > 1) {
      json.writeNumberField("status", number(event.arguments().get(1)));
    }
    endLine();
  }

  private static long number(EventArgument argument) {
    return ((EventArgument.Number) argument).value();
  }

  private void writeHit(Event event) throws IOException {
    json.writeStartObject();
    if (event.kind() != Event.Kind.MARK) {
      json.writeStringField("event", event.kind().text());
    }
    json.writeNumberField("us", event.microseconds());
    json.writeNumberField("pid", event.pid());
    json.writeNumberField("tid", event.tid());
    json.writeStringField("execname", event.execname());
    if (event.kind() == Event.Kind.MARK || !event.marker().isEmpty()) {
      json.writeStringField("provider", event.provider());
      json.writeStringField("marker", event.marker());
      json.writeArrayFieldStart("args");
      for (EventArgument argument : event.arguments()) {
        write(argument);
      }
      json.writeEndArray();
    }
    write(event.details());
    endLine();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private void endLine() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void write(Event.Details details) throws IOException {
    write("path", details.path());
    write("library", details.library());
    write("cpu", details.cpu());
    write("uid", details.uid());
    write("ppid", details.ppid());
  }

  private void write(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private void write(String name, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsLong());
    }
  }

  private void write(EventArgument argument) throws IOException {
    if (argument instanceof EventArgument.Number number) {
      json.writeNumber(number.value());
    } else if (argument instanceof EventArgument.Text text) {
      write(text.value());
    } else if (argument instanceof EventArgument.TextAt text) {
      write(text);
    } else if (argument instanceof EventArgument.Memory memory) {
      write(memory);
    } else if (argument instanceof EventArgument.Fault fault) {
      writeObject("fault", "0x" + Long.toHexString(fault.address()));
    } else {
      json.writeNull();
    }
  }

  private void write(ByteString value) throws IOException {
    if (isUtf8(value)) {
      json.writeString(value.utf8());
    } else {
      writeObject("hex", hex(value));
    }
  }

  private void write(EventArgument.TextAt text) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", "0x" + Long.toHexString(text.address()));
    boolean isUtf8 = isUtf8(text.value());
    json.writeStringField(
        isUtf8 ? "text" : "hex", isUtf8 ? text.value().utf8() : hex(text.value()));
    json.writeEndObject();
  }

  private void write(EventArgument.Memory memory) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", "0x" + Long.toHexString(memory.address()));
    json.writeObjectFieldStart("memory");
    for (Map.Entry<Long, ByteString> block : memory.blocks().entrySet()) {
      json.writeStringField("0x" + Long.toHexString(block.getKey()), hex(block.getValue()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static boolean isUtf8(ByteString value) {
    return Arrays.equals(ByteString.of(value.utf8()).toBytes(), value.toBytes());
  }

  private static String hex(ByteString value) {
    return HexFormat.of().formatHex(value.toBytes());
  }

  private void writeObject(String name, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField(name, value);
    json.writeEndObject();
  }
}
