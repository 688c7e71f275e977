package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Functions of {@code json.stp}, which announce metrics; the file that describes them is read by
 * others and not simulated.
 */
final class Json {
  private final Set<List<ByteString>> metrics = new HashSet<>();

  private Json() {}

  static void declare(Table table) {
    table.number("json_set_prefix/1", (frame, it) -> it.text(frame, 0).size() * 0L);
    table.number("json_add_numeric_metric/3", (frame, it) -> metric(frame, it.text(frame, 0)));
    table.number("json_add_string_metric/2", (frame, it) -> metric(frame, it.text(frame, 0)));
    table.number(
        "json_add_array/2",
        (frame, it) -> {
          ByteString array = it.text(frame, 0);
          metric(frame, array);
          return arrayMetric(frame, array, ByteString.of("__id"));
        });
    table.number(
        "json_add_array_numeric_metric/4",
        (frame, it) -> arrayMetric(frame, it.text(frame, 0), it.text(frame, 1)));
    table.number(
        "json_add_array_string_metric/3",
        (frame, it) -> arrayMetric(frame, it.text(frame, 0), it.text(frame, 1)));
  }

  private static Set<List<ByteString>> metrics(Frame frame) {
    return frame.host().state(Json.class, Json::new).metrics;
  }

  private static long metric(Frame frame, ByteString name) {
    if (!metrics(frame).add(List.of(name))) {
      throw ScriptError.raised(ByteString.of("Metric '" + name + "' already exists"));
    }
    return 0;
  }

  private static long arrayMetric(Frame frame, ByteString array, ByteString name) {
    if (!metrics(frame).add(List.of(array, name))) {
      throw ScriptError.raised(
          ByteString.of("Array metric '" + name + "' already exists in array " + array));
    }
    return 0;
  }
}
