package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Call;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of the tapset library that are simulated. */
final class TapsetCalls {
  private static final ByteString EMPTY = ByteString.of("");
  private static final long NOT_A_THREAD = -1;

  private final Call call;
  private final List<Evaluator> arguments;

  TapsetCalls(Call call, List<Evaluator> arguments) {
    this.call = call;
    this.arguments = arguments;
  }

  Evaluator plan() {
    return process()
        .or(this::time)
        .or(this::indentation)
        .or(this::strings)
        .or(this::userStrings)
        .or(this::control)
        .orElseThrow(
            () ->
                new NotSimulatedException(
                    call.origin(), "the function `" + call.function() + "` is not simulated"));
  }

  private Optional<Evaluator> process() {
    return switch (signature()) {
      case "pid/0" -> number(frame -> frame.host().pid());
      case "tid/0" -> number(frame -> frame.host().tid());
      case "target/0" -> number(frame -> frame.host().target());
      case "cpu/0" -> number(frame -> detail(frame, it -> it.details().cpu().orElse(0)));
      case "uid/0" -> number(frame -> detail(frame, it -> it.details().uid().orElse(0)));
      case "ppid/0" -> number(frame -> detail(frame, it -> it.details().ppid().orElse(0)));
      case "execname/0" -> string(frame -> frame.host().execname());
      case "pp/0", "pn/0" -> string(frame -> frame.host().probePoint());
      default -> Optional.empty();
    };
  }

  private static long detail(
      Frame frame,
      java.util.function.ToLongFunction<io.github.stapwright.simulator.event.Event> read) {
    return frame.host().event().map(read::applyAsLong).orElse(0L);
  }

  private Optional<Evaluator> time() {
    return switch (signature()) {
      case "gettimeofday_ns/0" -> number(frame -> frame.host().nanoseconds());
      case "gettimeofday_us/0" -> number(frame -> frame.host().microseconds());
      case "gettimeofday_ms/0" -> number(frame -> frame.host().microseconds() / 1_000);
      case "gettimeofday_s/0" -> number(frame -> frame.host().microseconds() / 1_000_000);
      default -> Optional.empty();
    };
  }

  private Optional<Evaluator> indentation() {
    return switch (signature()) {
      case "thread_indent/1" ->
          string(
              frame -> {
                Host host = frame.host();
                Host.Indentation at = host.indent(host.tid(), numberAt(0).evaluate(frame));
                String head =
                    String.format(
                        Locale.ROOT, "%6d %s(%d):", at.microseconds(), host.execname(), host.tid());
                return ByteString.of(head + " ".repeat((int) at.depth()));
              });
      case "indent/1" ->
          string(
              frame -> {
                Host.Indentation at =
                    frame.host().indent(NOT_A_THREAD, numberAt(0).evaluate(frame));
                String head = String.format(Locale.ROOT, "%6d :", at.microseconds());
                return ByteString.of(head + " ".repeat((int) at.depth()));
              });
      case "thread_indent_depth/1" ->
          number(
              frame -> {
                Host host = frame.host();
                return host.indent(host.tid(), numberAt(0).evaluate(frame)).depth();
              });
      case "indent_depth/1" ->
          number(frame -> frame.host().indent(NOT_A_THREAD, numberAt(0).evaluate(frame)).depth());
      default -> Optional.empty();
    };
  }

  private Optional<Evaluator> strings() {
    return switch (signature()) {
      case "strlen/1" -> number(frame -> stringAt(0).evaluate(frame).size());
      case "isinstr/2" -> number(frame -> position(frame) >= 0 ? 1 : 0);
      case "strpos/2" -> number(this::position);
      case "substr/3" -> string(this::substring);
      case "stringat/2" -> number(this::byteAt);
      default -> Optional.empty();
    };
  }

  private long position(Frame frame) {
    ByteString text = stringAt(0).evaluate(frame);
    ByteString wanted = stringAt(1).evaluate(frame);
    for (int at = 0; at + wanted.size() <= text.size(); at++) {
      if (text.slice(at, at + wanted.size()).equals(wanted)) {
        return at;
      }
    }
    return -1;
  }

  private ByteString substring(Frame frame) {
    ByteString text = stringAt(0).evaluate(frame);
    long start = numberAt(1).evaluate(frame);
    long length = numberAt(2).evaluate(frame);
    long end = start + length;
    if (start < 0 || start >= text.size() || length <= 0 || end < 0) {
      return EMPTY;
    }
    return text.slice((int) start, (int) Math.min(end, text.size()));
  }

  private long byteAt(Frame frame) {
    ByteString text = stringAt(0).evaluate(frame);
    long at = numberAt(1).evaluate(frame);
    if (at < 0 || at >= text.size()) {
      throw ScriptError.of("Position out of bounds");
    }
    return text.at((int) at);
  }

  private Optional<Evaluator> userStrings() {
    return switch (signature()) {
      case "user_string/1" ->
          string(
              frame -> {
                long address = numberAt(0).evaluate(frame);
                return MarkerArguments.string(frame, address)
                    .orElseThrow(() -> ScriptError.of(fault(address)));
              });
      case "user_string/2", "user_string2/2" ->
          string(
              frame ->
                  MarkerArguments.string(frame, numberAt(0).evaluate(frame))
                      .orElseGet(() -> stringAt(1).evaluate(frame)));
      case "user_string_nofault/1" ->
          string(frame -> MarkerArguments.string(frame, numberAt(0).evaluate(frame)).orElse(EMPTY));
      default -> Optional.empty();
    };
  }

  private static String fault(long address) {
    return "user string copy fault -14 at 0x" + Long.toHexString(address) + " [man error::fault]";
  }

  private Optional<Evaluator> control() {
    return switch (signature()) {
      case "exit/0" -> effect(frame -> frame.host().exit());
      case "log/1" ->
          effect(
              frame -> frame.host().print(stringAt(0).evaluate(frame).concat(ByteString.of("\n"))));
      case "warn/1" -> effect(frame -> frame.host().warn(stringAt(0).evaluate(frame)));
      case "error/1" ->
          effect(
              frame -> {
                throw ScriptError.of(stringAt(0).evaluate(frame));
              });
      default -> Optional.empty();
    };
  }

  private static Optional<Evaluator> effect(java.util.function.Consumer<Frame> effect) {
    return number(
        frame -> {
          effect.accept(frame);
          return 0;
        });
  }

  private String signature() {
    return call.function() + "/" + arguments.size();
  }

  private Evaluator.OfLong numberAt(int index) {
    return (Evaluator.OfLong) arguments.get(index);
  }

  private Evaluator.OfString stringAt(int index) {
    return (Evaluator.OfString) arguments.get(index);
  }

  private static Optional<Evaluator> number(Evaluator.OfLong evaluator) {
    return Optional.of(evaluator);
  }

  private static Optional<Evaluator> string(Evaluator.OfString evaluator) {
    return Optional.of(evaluator);
  }
}
