package io.github.stapwright.report.convert;

import io.github.stapwright.report.call.CallTree;
import io.github.stapwright.report.call.Frame;
import io.github.stapwright.report.call.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A profile of pprof (profile.proto of github.com/google/pprof): for each stack the calls and the
 * microseconds of its innermost frame, with process and thread as labels.
 */
final class PprofFile {
  private static final int SAMPLE_TYPE = 1;
  private static final int SAMPLE = 2;
  private static final int LOCATION = 4;
  private static final int FUNCTION = 5;
  private static final int STRING = 6;
  private static final int TIME_NANOS = 9;
  private static final int DURATION_NANOS = 10;
  private static final int DEFAULT_SAMPLE_TYPE = 14;
  private static final int NUMBER_OF_LABEL = 3;

  private final Map<String, Long> strings = new LinkedHashMap<>();
  private final Map<Frame, Long> frames = new LinkedHashMap<>();
  private final OutputStream out;

  private PprofFile(OutputStream out) {
    this.out = out;
    string("");
  }

  /**
   * Writes the stacks.
   *
   * @param start in microseconds since 1970, 0 if that is not known
   * @param length in microseconds
   */
  static void write(CallTree tree, long start, long length, OutputStream out) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
    new PprofFile(packed).write(tree, start, length);
    packed.finish();
  }

  private void write(CallTree tree, long start, long length) throws IOException {
    ProtocolBuffer head = new ProtocolBuffer();
    head.message(SAMPLE_TYPE, valueType("calls", "count"));
    head.message(SAMPLE_TYPE, valueType("time", "microseconds"));
    head.writeTo(out);
    for (Map.Entry<Task, CallTree.Node> thread : tree.threads().entrySet()) {
      Task task = thread.getKey();
      CallTree.walk(thread.getValue(), path -> write(task, path));
    }
    ProtocolBuffer tail = new ProtocolBuffer();
    frames.forEach((frame, id) -> write(frame, id, tail));
    tail.number(TIME_NANOS, start * 1_000).number(DURATION_NANOS, length * 1_000);
    tail.number(DEFAULT_SAMPLE_TYPE, string("time"));
    strings.keySet().forEach(it -> tail.text(STRING, it));
    tail.writeTo(out);
  }

  private void write(Task task, List<CallTree.Node> path) {
    CallTree.Node innermost = path.get(path.size() - 1);
    long[] locations = new long[path.size()];
    for (int index = 0; index < locations.length; index++) {
      Frame frame = path.get(locations.length - 1 - index).frame();
      locations[index] = frames.computeIfAbsent(frame, it -> frames.size() + 1L);
    }
    ProtocolBuffer sample =
        new ProtocolBuffer()
            .numbers(1, locations)
            .numbers(2, innermost.calls(), innermost.self())
            .message(3, label("process").number(NUMBER_OF_LABEL, task.pid()))
            .message(3, label("thread").number(NUMBER_OF_LABEL, task.tid()))
            .message(3, label("name").number(2, string(task.name())));
    try {
      new ProtocolBuffer().message(SAMPLE, sample).writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(Frame frame, long id, ProtocolBuffer tail) {
    ProtocolBuffer line = new ProtocolBuffer().number(1, id).number(2, frame.line());
    tail.message(LOCATION, new ProtocolBuffer().number(1, id).message(4, line));
    tail.message(
        FUNCTION,
        new ProtocolBuffer()
            .number(1, id)
            .number(2, string(frame.name()))
            .number(3, string(frame.name()))
            .number(4, string(frame.file()))
            .number(5, frame.line()));
  }

  private ProtocolBuffer valueType(String type, String unit) {
    return new ProtocolBuffer().number(1, string(type)).number(2, string(unit));
  }

  private ProtocolBuffer label(String key) {
    return new ProtocolBuffer().number(1, string(key));
  }

  private long string(String text) {
    return strings.computeIfAbsent(text, it -> (long) strings.size());
  }
}
