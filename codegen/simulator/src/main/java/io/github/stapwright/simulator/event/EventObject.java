package io.github.stapwright.simulator.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One JSON object of an event file, member by member. */
final class EventObject {
  private final JsonParser json;
  private final Function<String, EventFormatException> refusal;
  private Event.Kind kind = Event.Kind.MARK;
  private long microseconds;
  private long pid;
  private Optional<Long> tid = Optional.empty();
  private String execname = "";
  private String provider = "";
  private String marker = "";
  private List<EventArgument> arguments = List.of();
  private Optional<String> path = Optional.empty();
  private Optional<String> library = Optional.empty();
  private OptionalLong cpu = OptionalLong.empty();
  private OptionalLong uid = OptionalLong.empty();
  private OptionalLong ppid = OptionalLong.empty();
  private final RunMembers run;
  private boolean isRecording;
  private final List<String> command = new ArrayList<>();
  private Optional<String> python = Optional.empty();
  private Optional<String> as = Optional.empty();

  private EventObject(JsonParser json, Function<String, EventFormatException> refusal) {
    this.json = json;
    this.refusal = refusal;
    this.run = new RunMembers(this, json, refusal);
  }

  static EventObject read(JsonParser json, Function<String, EventFormatException> refusal)
      throws IOException {
    EventObject object = new EventObject(json, refusal);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      json.nextToken();
      object.member(member);
    }
    object.requireComplete();
    return object;
  }

  boolean isRecording() {
    return isRecording;
  }

  Recording recording() {
    return new Recording(command, python, as, run.liveRun());
  }

  Event event() {
    return new Event(
        kind,
        microseconds,
        pid,
        tid.orElse(pid),
        execname,
        provider,
        marker,
        run.argumentsOr(arguments),
        details());
  }

  private Event.Details details() {
    boolean none =
        path.isEmpty() && library.isEmpty() && cpu.isEmpty() && uid.isEmpty() && ppid.isEmpty();
    return none ? Event.Details.NONE : new Event.Details(path, library, cpu, uid, ppid);
  }

  private void requireComplete() {
    if (!isRecording && kind == Event.Kind.MARK && marker.isEmpty()) {
      throw refusal.apply(
          "an event needs `marker`, or another kind such as `\"event\":\"process.end\"`");
    }
    if (microseconds < 0) {
      throw refusal.apply("`us` counts from the start, so it is not negative");
    }
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "us" -> microseconds = number(name);
      case "pid" -> pid = number(name);
      case "tid" -> tid = Optional.of(number(name));
      case "execname" -> execname = string(name);
      case "provider" -> provider = string(name);
      case "marker" -> marker = string(name).replace("-", "__");
      case "args" -> arguments = arguments();
      case "event" -> kind = kind(string(name));
      case "path" -> path = Optional.of(string(name));
      case "library" -> library = Optional.of(string(name));
      case "cpu" -> cpu = OptionalLong.of(number(name));
      case "uid" -> uid = OptionalLong.of(number(name));
      case "ppid" -> ppid = OptionalLong.of(number(name));
      default -> recordingMember(name);
    }
  }

  private void recordingMember(String name) throws IOException {
    switch (name) {
      case "stapwright-events" -> {
        isRecording = true;
        if (number(name) != 1) {
          throw refusal.apply("this version reads event files of version 1");
        }
      }
      case "command" -> command();
      case "python" -> python = Optional.of(string(name));
      case "as" -> as = Optional.of(string(name));
      default -> {
        if (run.member(name)) {
          return;
        }
        if (!name.startsWith("x-")) {
          throw refusal.apply(
              "`" + name + "` is no member of an event; a member of your own begins with `x-`");
        }
        json.skipChildren();
      }
    }
  }

  private void command() throws IOException {
    requireArray("command");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      command.add(string("command"));
    }
  }

  private List<EventArgument> arguments() throws IOException {
    requireArray("args");
    List<EventArgument> read = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      read.add(argument());
    }
    return read;
  }

  void requireArray(String name) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw refusal.apply("`" + name + "` is a JSON array, `[...]`");
    }
  }

  private EventArgument argument() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NUMBER_INT -> new EventArgument.Number(number("args"));
      case VALUE_STRING -> text(json.getText());
      case VALUE_NULL -> new EventArgument.Null();
      case START_OBJECT -> special();
      default ->
          throw refusal.apply(
              "an argument is a whole number, a string, `null`, `{\"fault\":\"0x7f\"}` or `{\"hex\":\"ff41\"}`");
    };
  }

  private EventArgument special() throws IOException {
    json.nextToken();
    String name = String.valueOf(json.currentName());
    json.nextToken();
    String value = string(name);
    try {
      EventArgument argument =
          switch (name) {
            case "fault" -> new EventArgument.Fault(address(value));
            case "hex" -> new EventArgument.Text(bytes(value));
            case "at" -> textAt(address(value));
            default ->
                throw refusal.apply(
                    "an argument in braces is `fault`, `hex` or `at`, not `" + name + "`");
          };
      json.nextToken();
      return argument;
    } catch (NumberFormatException notHexadecimal) {
      throw refusal.apply("`" + name + "` needs hexadecimal digits, not `" + value + "`");
    }
  }

  private static long address(String value) {
    return Long.parseUnsignedLong(value.replaceFirst("^0x", ""), 16);
  }

  private static ByteString bytes(String value) {
    try {
      return ByteString.of(HexFormat.of().parseHex(value));
    } catch (IllegalArgumentException other) {
      throw (NumberFormatException) new NumberFormatException(value).initCause(other);
    }
  }

  private EventArgument memory(long address) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw refusal.apply("`memory` is a JSON object, `{\"0x7f00\":\"2a00\"}`");
    }
    SortedMap<Long, ByteString> blocks = new TreeMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = String.valueOf(json.currentName());
      json.nextToken();
      blocks.put(address(name), bytes(string(name)));
    }
    return new EventArgument.Memory(address, blocks);
  }

  /** What stands at an address: the second member. */
  private EventArgument textAt(long address) throws IOException {
    json.nextToken();
    String name = String.valueOf(json.currentName());
    json.nextToken();
    if (name.equals("memory")) {
      return memory(address);
    }
    String value = string(name);
    return switch (name) {
      case "text" -> new EventArgument.TextAt(address, ((EventArgument.Text) text(value)).value());
      case "hex" -> new EventArgument.TextAt(address, bytes(value));
      default ->
          throw refusal.apply("behind `at` stands `text`, `hex` or `memory`, not `" + name + "`");
    };
  }

  private EventArgument text(String value) {
    try {
      return EventArgument.of(value);
    } catch (IllegalArgumentException notUtf8) {
      throw refusal.apply("a string that is not UTF-8 is written as `{\"hex\":\"ff41\"}`");
    }
  }

  private Event.Kind kind(String text) {
    return Stream.of(Event.Kind.values())
        .filter(it -> it.text().equals(text))
        .findFirst()
        .orElseThrow(() -> refusal.apply("`" + text + "` is no kind of event"));
  }

  long number(String name) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw refusal.apply("`" + name + "` is a whole number");
    }
    BigInteger value = json.getBigIntegerValue();
    if (value.bitLength() > Long.SIZE - (value.signum() < 0 ? 1 : 0)) {
      throw refusal.apply("`" + name + "` has 64 bits at most, which " + value + " has not");
    }
    return value.longValue();
  }

  String string(String name) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw refusal.apply("`" + name + "` is a string");
    }
    return json.getText();
  }
}
