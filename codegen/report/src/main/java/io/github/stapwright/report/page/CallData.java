package io.github.stapwright.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.report.call.Frame;
import io.github.stapwright.report.call.Task;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls as lists of numbers: frames, threads, the flame graph, the time line. */
final class CallData {
  private final JsonGenerator json;
  private final Map<Frame, Integer> frames = new LinkedHashMap<>();
  private final Map<Task, Integer> tasks = new LinkedHashMap<>();

  CallData(JsonGenerator json) {
    this.json = json;
  }

  void write(TimeLine timeLine) throws IOException {
    json.writeObjectFieldStart("calls");
    json.writeNumberField("count", timeLine.calls());
    json.writeNumberField("unreturned", timeLine.unreturned());
    json.writeNumberField("unentered", timeLine.unentered());
    writeStacks(FlameNodes.of(timeLine.tree()));
    writeSpans(timeLine);
    writeFrames();
    writeTasks();
    json.writeEndObject();
  }

  /**
   * For each stack the place of its caller in this list, its frame, its calls, its microseconds.
   */
  private void writeStacks(FlameNodes nodes) throws IOException {
    json.writeNumberField("smaller", nodes.smaller());
    json.writeArrayFieldStart("stacks");
    for (FlameNodes.Row row : nodes.rows()) {
      json.writeNumber(row.caller());
      json.writeNumber(frame(row.frame()));
      json.writeNumber(row.calls());
      json.writeNumber(row.self());
    }
    json.writeEndArray();
  }

  /**
   * For each call its thread, frame, depth, beginning, length, and whether a partner is missing.
   */
  private void writeSpans(TimeLine timeLine) throws IOException {
    json.writeArrayFieldStart("spans");
    for (Span span : timeLine.spans()) {
      json.writeNumber(tasks.computeIfAbsent(span.task(), it -> tasks.size()));
      json.writeNumber(frame(span.frame()));
      json.writeNumber(span.depth());
      json.writeNumber(span.began());
      json.writeNumber(span.length());
      json.writeNumber(span.pairing().number());
    }
    json.writeEndArray();
  }

  private void writeFrames() throws IOException {
    json.writeArrayFieldStart("frames");
    for (Frame frame : frames.keySet()) {
      json.writeStartArray();
      json.writeString(frame.name());
      json.writeString(frame.file());
      json.writeNumber(frame.line());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeTasks() throws IOException {
    json.writeArrayFieldStart("threads");
    for (Task task : tasks.keySet()) {
      json.writeString(task.title());
    }
    json.writeEndArray();
  }

  private int frame(Frame frame) {
    return frames.computeIfAbsent(frame, it -> frames.size());
  }
}
