package io.github.stapwright.markers.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.elf.MarkerNote;
import io.github.stapwright.markers.elf.NoteArgument;
import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.target.Mark;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A listing for programs. */
final class ListingJson {
  private final JsonGenerator json;

  private ListingJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(MarkerListing listing) {
    return written(it -> it.listing(listing));
  }

  static String of(String file, List<Provider> providers) {
    return written(it -> it.providers(file, providers));
  }

  private interface Part {
    void write(ListingJson json) throws IOException;
  }

  private static String written(Part part) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      part.write(new ListingJson(json));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private void listing(MarkerListing listing) throws IOException {
    ResolvedTarget target = listing.target();
    json.writeStartObject();
    json.writeStringField("path", target.markersPath().toString());
    json.writeStringField("target", target.targetText());
    json.writeStringField("probePoint", target.probePoint());
    json.writeStringField("machine", target.file().elf().machineName());
    if (target.file().elf().buildId().isPresent()) {
      json.writeStringField("buildId", target.file().elf().buildId().get());
    }
    if (target.pythonVersion().isPresent()) {
      json.writeStringField("python", target.pythonVersion().get().toString());
    }
    json.writeNumberField("bytesRead", target.file().elf().bytesRead());
    json.writeArrayFieldStart("markers");
    for (String provider : listing.providers()) {
      Map<String, DeclaredMarker> described =
          listing.evidence(provider).provider().markers().stream()
              .collect(Collectors.toMap(DeclaredMarker::name, Function.identity()));
      for (Mark mark : target.file().marks()) {
        if (mark.provider().equals(provider)) {
          mark(listing, mark, Objects.requireNonNull(described.get(mark.name())));
        }
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void mark(MarkerListing listing, Mark mark, DeclaredMarker described) throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", mark.provider());
    json.writeStringField("name", mark.name());
    arguments(described.arguments());
    Availability availability = listing.availability(mark.provider(), mark.name()).orElse(null);
    if (availability != null && availability.known()) {
      json.writeStringField("fires", availability.fires().text());
      if (availability.condition().isPresent()) {
        json.writeStringField("condition", availability.condition().get());
      }
      if (availability.instead().isPresent()) {
        json.writeStringField("instead", availability.instead().get());
      }
    }
    json.writeArrayFieldStart("sites");
    for (MarkerNote site : mark.sites()) {
      site(site);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void site(MarkerNote site) throws IOException {
    json.writeStartObject();
    json.writeStringField("location", "0x" + Long.toHexString(site.location()));
    if (site.hasSemaphore()) {
      json.writeStringField("semaphore", "0x" + Long.toHexString(site.semaphore()));
    }
    json.writeStringField("text", site.arguments());
    json.writeArrayFieldStart("operands");
    for (NoteArgument argument : site.argumentList()) {
      json.writeStartObject();
      json.writeNumberField("size", argument.size());
      json.writeBooleanField("signed", argument.signed());
      json.writeBooleanField("floating", argument.floating());
      json.writeStringField("operand", argument.operand());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void providers(String file, List<Provider> providers) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file);
    json.writeArrayFieldStart("markers");
    for (Provider provider : providers) {
      for (DeclaredMarker marker : provider.markers()) {
        json.writeStartObject();
        json.writeStringField("provider", provider.name());
        json.writeStringField("name", marker.name());
        arguments(marker.arguments());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void arguments(List<DeclaredArgument> arguments) throws IOException {
    json.writeArrayFieldStart("arguments");
    int number = 1;
    for (DeclaredArgument argument : arguments) {
      json.writeStartObject();
      json.writeNumberField("number", number++);
      json.writeStringField("name", argument.name());
      json.writeStringField("type", argument.cType());
      json.writeStringField("kind", argument.kind().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
