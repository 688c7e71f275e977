package io.github.stapwright.language.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.stapwright.model.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Leads each line of a generated script back to the line of Java that it came from.
 *
 * @param script the name of the script's file
 * @param origins where each line was written, by its number from 1; lines of the frame are absent
 */
public record SourceMap(String script, SortedMap<Integer, Origin> origins) {
  /** Copies the map. */
  public SourceMap {
    Objects.requireNonNull(script, "script");
    origins = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(origins));
  }

  /** Where the line of that number was written, if it was written in Java. */
  public Optional<Origin> at(int line) {
    return Optional.ofNullable(origins.get(line));
  }

  /** The map as JSON, one line of the script a line, the same bytes for the same map. */
  public byte[] toJson() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeNumberField("stapwright-map", 1);
      json.writeStringField("script", script);
      json.writeObjectFieldStart("lines");
      for (var entry : origins.entrySet()) {
        json.writeStringField(entry.getKey().toString(), chain(entry.getValue()));
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** {@code FILE:LINE}, and behind {@code <} the line that called it. */
  private static String chain(Origin origin) {
    return origin + origin.caller().map(it -> " < " + chain(it)).orElse("");
  }
}
