package io.github.stapwright.language.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.Origin;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Places in files and changes of them, as SARIF has them. */
final class SarifPlaces {
  private final JsonGenerator json;
  private final SourceLines lines;

  SarifPlaces(JsonGenerator json, SourceLines lines) {
    this.json = json;
    this.lines = lines;
  }

  /** An array of one location. */
  void write(String name, Origin origin) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(origin.file());
    if (origin.line() > 0) {
      json.writeObjectFieldStart("region");
      region(origin);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void region(Origin origin) throws IOException {
    json.writeNumberField("startLine", origin.line());
    if (origin.column() > 0) {
      json.writeNumberField("startColumn", lines.column(origin, origin.column()));
      if (origin.length() > 0) {
        json.writeNumberField("endColumn", lines.column(origin, origin.column() + origin.length()));
      }
    }
  }

  /** What is changed in one file. */
  void changes(String file, List<Mend.Replacement> replacements) throws IOException {
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    artifact(file);
    json.writeArrayFieldStart("replacements");
    for (Mend.Replacement replacement : replacements) {
      replacement(replacement);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void replacement(Mend.Replacement replacement) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("deletedRegion");
    json.writeNumberField("startLine", replacement.line());
    json.writeNumberField("startColumn", replacement.column());
    json.writeNumberField("endLine", replacement.endLine());
    json.writeNumberField("endColumn", replacement.endColumn());
    json.writeEndObject();
    json.writeObjectFieldStart("insertedContent");
    json.writeStringField("text", replacement.text());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void artifact(String file) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(file));
    json.writeEndObject();
  }

  private static String uri(String file) {
    try {
      return new URI(file.startsWith("/") ? "file" : null, null, file, null).toASCIIString();
    } catch (URISyntaxException strange) {
      return "input";
    }
  }
}
