package io.github.stapwright.report.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, whole numbers and truth values. */
final class JsonTree {
  private static final int DEEPEST = 20;

  private final String name;
  private final JsonParser parser;
  private int depth;

  JsonTree(String name, JsonParser parser) {
    this.name = name;
    this.parser = parser;
  }

  @Nullable JsonToken next() throws IOException {
    return parser.nextToken();
  }

  /** The object that begins with {@code token}. */
  Map<String, Object> object(JsonToken token) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      throw refused("values are a JSON object, `{...}`");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      members.put(member, any(parser.nextToken()));
    }
    return members;
  }

  private List<Object> list() throws IOException {
    List<Object> all = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      all.add(any(token));
    }
    return all;
  }

  private Object any(JsonToken token) throws IOException {
    if (depth == DEEPEST) {
      throw refused("no values are nested so deeply");
    }
    depth++;
    try {
      return switch (token) {
        case START_OBJECT -> object(token);
        case START_ARRAY -> list();
        case VALUE_STRING -> parser.getText();
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        case VALUE_NUMBER_INT -> number();
        default -> throw refused("values are whole numbers, strings, lists and objects");
      };
    } finally {
      depth--;
    }
  }

  private Object number() throws IOException {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw refused("a number of SystemTap has 64 bits, and this one has more");
    }
    return parser.getLongValue();
  }

  private ValuesFormatException refused(String sentence) {
    return new ValuesFormatException(
        name + ":" + parser.currentTokenLocation().getLineNr() + ": " + sentence);
  }
}
