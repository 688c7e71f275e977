package io.github.stapwright.report.value;

import io.github.stapwright.model.ByteString;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the values in JSON that was read. */
final class ValueShape {
  private final String file;

  ValueShape(String file) {
    this.file = file;
  }

  GlobalValue global(String name, @Nullable Object json) {
    Map<String, Object> object = map(name, json);
    Object type = object.get("type");
    if (!"array".equals(type)) {
      return new GlobalValue.Scalar(value(name, type, object.get("value")));
    }
    List<String> keys = list(name, object.get("keys")).stream().map(String::valueOf).toList();
    String values = String.valueOf(object.get("values"));
    List<GlobalValue.Element> elements = new ArrayList<>();
    for (Object element : list(name, object.get("elements"))) {
      elements.add(element(name, keys, values, map(name, element)));
    }
    return new GlobalValue.Array(keys, values, elements);
  }

  private GlobalValue.Element element(
      String name, List<String> keys, String values, Map<String, Object> element) {
    List<Object> parts = list(name, element.get("key"));
    if (parts.size() != keys.size()) {
      throw refused(name, "a key has " + keys.size() + " parts, and this one " + parts.size());
    }
    List<Value> key = new ArrayList<>();
    for (int index = 0; index < keys.size(); index++) {
      key.add(value(name, keys.get(index), parts.get(index)));
    }
    return new GlobalValue.Element(key, value(name, values, element.get("value")));
  }

  private Value value(String name, @Nullable Object type, @Nullable Object json) {
    if ("number".equals(type)) {
      return new Value.Number(number(name, json));
    }
    if ("string".equals(type)) {
      return new Value.Text(text(name, json));
    }
    if ("statistic".equals(type)) {
      return statistic(name, map(name, json));
    }
    throw refused(name, "there is no type `" + type + "`");
  }

  private ByteString text(String name, @Nullable Object json) {
    if (json instanceof String text) {
      return ByteString.of(text);
    }
    try {
      return ByteString.of(HexFormat.of().parseHex(String.valueOf(map(name, json).get("hex"))));
    } catch (IllegalArgumentException noHex) {
      throw refused(name, "a string is text, or {\"hex\":\"ff41\"}");
    }
  }

  private Value statistic(String name, Map<String, Object> json) {
    return new Value.Statistic(
        number(name, json.get("count")) == 0 ? Optional.empty() : Optional.of(sums(name, json)),
        json.containsKey("log") ? Optional.of(log(name, json)) : Optional.empty(),
        json.containsKey("linear") ? Optional.of(linear(name, json)) : Optional.empty());
  }

  private Value.Sums sums(String name, Map<String, Object> json) {
    return new Value.Sums(
        number(name, json.get("count")),
        number(name, json.get("sum")),
        number(name, json.get("min")),
        number(name, json.get("max")),
        number(name, json.get("variance")));
  }

  private List<Value.Bucket> log(String name, Map<String, Object> json) {
    List<Value.Bucket> buckets = new ArrayList<>();
    for (Object each : list(name, json.get("log"))) {
      Map<String, Object> bucket = map(name, each);
      buckets.add(
          new Value.Bucket(
              number(name, bucket.get("from")),
              number(name, bucket.get("to")),
              number(name, bucket.get("count"))));
    }
    return buckets;
  }

  private Value.Linear linear(String name, Map<String, Object> json) {
    Map<String, Object> linear = map(name, json.get("linear"));
    return new Value.Linear(
        number(name, linear.get("low")),
        number(name, linear.get("high")),
        number(name, linear.get("step")),
        list(name, linear.get("counts")).stream().map(it -> number(name, it)).toList());
  }

  @SuppressWarnings("unchecked") // Every map of a JSON tree is one of names.
  Map<String, Object> map(String name, @Nullable Object json) {
    if (json instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw refused(name, "this is no object");
  }

  @SuppressWarnings("unchecked") // Every list of a JSON tree is one of objects.
  private List<Object> list(String name, @Nullable Object json) {
    if (json instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw refused(name, "this is no list");
  }

  long number(String name, @Nullable Object json) {
    if (json instanceof Long number) {
      return number;
    }
    throw refused(name, "this is no whole number");
  }

  private ValuesFormatException refused(String name, String sentence) {
    return new ValuesFormatException(file + ": `" + name + "`: " + sentence);
  }
}
