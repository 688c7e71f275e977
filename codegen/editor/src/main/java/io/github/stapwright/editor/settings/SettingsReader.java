package io.github.stapwright.editor.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sends: {@code guru}, {@code stap}, {@code tapset}, {@code include}, {@code
 * markers}, {@code python}, {@code arguments}, all of them optional, under {@code stapwright} or
 * alone. What is of another type is left as it was.
 */
public final class SettingsReader {
  private SettingsReader() {}

  /** The settings {@code before}, changed by what the client sent, if it sent anything. */
  public static EditorSettings read(@Nullable Object sent, EditorSettings before) {
    if (!(sent instanceof JsonObject object)) {
      return before;
    }
    JsonElement own = object.get("stapwright");
    return own instanceof JsonObject inner ? members(inner, before) : members(object, before);
  }

  private static EditorSettings members(JsonObject sent, EditorSettings before) {
    return new EditorSettings(
        primitive(sent, "guru")
            .filter(JsonPrimitive::isBoolean)
            .map(JsonPrimitive::getAsBoolean)
            .orElse(before.guru()),
        text(sent, "stap").orElse(before.systemTap()),
        optional(sent, "tapset", before.tapset()),
        list(sent, "include").orElse(before.include()),
        optional(sent, "markers", before.markers()),
        optional(sent, "python", before.python()),
        list(sent, "arguments").orElse(before.arguments()));
  }

  /** An empty text takes a setting back. */
  private static Optional<String> optional(JsonObject sent, String name, Optional<String> before) {
    Optional<String> text =
        primitive(sent, name).filter(JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    return text.isPresent() ? text.filter(it -> !it.isEmpty()) : before;
  }

  private static Optional<String> text(JsonObject sent, String name) {
    return optional(sent, name, Optional.empty());
  }

  private static Optional<JsonPrimitive> primitive(JsonObject sent, String name) {
    JsonElement element = sent.get(name);
    return element instanceof JsonPrimitive primitive ? Optional.of(primitive) : Optional.empty();
  }

  private static Optional<List<String>> list(JsonObject sent, String name) {
    JsonElement element = sent.get(name);
    if (element == null || !element.isJsonArray()) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (JsonElement each : element.getAsJsonArray()) {
      if (each.isJsonPrimitive()) {
        values.add(each.getAsString());
      }
    }
    return Optional.of(values);
  }
}
