package io.github.stapwright.report.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, texts, numbers, truth values and nulls. */
public final class AnyJson {
  private AnyJson() {}

  /** What a text holds. */
  public static Object of(String text) {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      return of(json, json.nextToken());
    } catch (IOException broken) {
      throw new UncheckedIOException(text, broken);
    }
  }

  /** The list that a text holds. */
  public static List<?> list(String text) {
    return (List<?>) of(text);
  }

  /** The object that a text holds. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(String text) {
    return (Map<String, Object>) of(text);
  }

  private static Object of(JsonParser json, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT:
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          object.put(name, of(json, json.nextToken()));
        }
        return object;
      case START_ARRAY:
        List<Object> list = new ArrayList<>();
        for (JsonToken next = json.nextToken();
            next != JsonToken.END_ARRAY;
            next = json.nextToken()) {
          list.add(of(json, next));
        }
        return list;
      case VALUE_NUMBER_INT:
        return json.getLongValue();
      case VALUE_NUMBER_FLOAT:
        return json.getDoubleValue();
      case VALUE_TRUE:
        return true;
      case VALUE_FALSE:
        return false;
      case VALUE_NULL:
        return null;
      default:
        return json.getText();
    }
  }

  /** The text of maps, lists, texts, numbers and truth values. */
  static String text(Object any) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      write(json, any);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object any) throws IOException {
    if (any instanceof Map<?, ?> object) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : object.entrySet()) {
        json.writeFieldName((String) member.getKey());
        write(json, member.getValue());
      }
      json.writeEndObject();
    } else if (any instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (any instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (any instanceof Number number) {
      json.writeNumber(number.toString());
    } else {
      json.writeString((String) any);
    }
  }
}
