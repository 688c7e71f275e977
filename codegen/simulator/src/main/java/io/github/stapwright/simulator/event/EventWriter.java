package io.github.stapwright.simulator.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
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
    endLine();
  }

  /** Writes one event. */
  public void write(Event event) throws IOException {
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
    } else if (argument instanceof EventArgument.Fault fault) {
      writeObject("fault", "0x" + Long.toHexString(fault.address()));
    } else {
      json.writeNull();
    }
  }

  private void write(ByteString value) throws IOException {
    byte[] bytes = value.toBytes();
    String text = value.utf8();
    if (Arrays.equals(ByteString.of(text).toBytes(), bytes)) {
      json.writeString(text);
    } else {
      writeObject("hex", HexFormat.of().formatHex(bytes));
    }
  }

  private void writeObject(String name, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField(name, value);
    json.writeEndObject();
  }
}
