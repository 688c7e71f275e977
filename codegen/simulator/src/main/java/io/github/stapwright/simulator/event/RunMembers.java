package io.github.stapwright.simulator.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The members of an event file that only a live run writes: its circumstances, losses and end. */
final class RunMembers {
  private final EventObject object;
  private final JsonParser json;
  private final Function<String, EventFormatException> refusal;
  private OptionalLong start = OptionalLong.empty();
  private long target;
  private long seed;
  private final Map<String, String> targets = new LinkedHashMap<>();
  private final Map<String, Long> limits = new LinkedHashMap<>();
  private final List<EventArgument> arguments = new ArrayList<>();

  RunMembers(EventObject object, JsonParser json, Function<String, EventFormatException> refusal) {
    this.object = object;
    this.json = json;
    this.refusal = refusal;
  }

  /** Reads the member, if it is one of these. */
  boolean member(String name) throws IOException {
    switch (name) {
      case "start" -> start = OptionalLong.of(object.number(name));
      case "target" -> target = object.number(name);
      case "seed" -> seed = object.number(name);
      case "targets" -> targets();
      case "limits" -> limits();
      case "count", "status" -> arguments.add(EventArgument.of(object.number(name)));
      case "cause" -> arguments.add(0, EventArgument.of(object.string(name)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void targets() throws IOException {
    requireObject("targets");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String written = json.currentName();
      json.nextToken();
      targets.put(written, object.string("targets"));
    }
  }

  private void limits() throws IOException {
    requireObject("limits");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String limit = json.currentName();
      json.nextToken();
      limits.put(limit, object.number("limits"));
    }
  }

  private void requireObject(String name) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw refusal.apply("`" + name + "` is a JSON object, `{...}`");
    }
  }

  List<EventArgument> argumentsOr(List<EventArgument> others) {
    return arguments.isEmpty() ? others : arguments;
  }

  Optional<LiveRun> liveRun() {
    return start.isPresent()
        ? Optional.of(new LiveRun(start.getAsLong(), target, seed, targets, limits))
        : Optional.empty();
  }
}
