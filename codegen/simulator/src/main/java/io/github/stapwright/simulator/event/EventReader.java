package io.github.stapwright.simulator.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads events one by one from lines of JSON, so that memory does not grow with the file; a gzipped
 * file is unpacked on the way.
 */
public final class EventReader implements AutoCloseable {
  private static final int GZIP_MAGIC = 0x1f;

  private final String name;
  private final JsonFactory factory = new JsonFactory();
  private final EventLine usual = new EventLine();
  private final LineReader lines;
  private Optional<Recording> recording = Optional.empty();

  private EventReader(String name, InputStream in) throws IOException {
    this.name = name;
    this.lines = new LineReader(unpacked(in));
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read
   */
  public static EventReader open(Path file) throws IOException {
    return new EventReader(file.toString(), Files.newInputStream(file));
  }

  /**
   * Reads from a stream, which is closed with the reader.
   *
   * @param name what messages call it
   * @throws IOException if it cannot be read
   */
  public static EventReader of(String name, InputStream in) throws IOException {
    return new EventReader(name, in);
  }

  /**
   * The next event, or nothing at the end.
   *
   * @throws EventFormatException with file, line and a sentence, if there is something else
   * @throws IOException if it cannot be read
   */
  public Optional<Event> next() throws IOException {
    while (lines.next()) {
      Event event = usual.read(lines.bytes(), lines.from(), lines.to());
      if (event != null) {
        return Optional.of(event);
      }
      Optional<Event> unusual = unusual();
      if (unusual.isPresent()) {
        return unusual;
      }
    }
    return Optional.empty();
  }

  /** Reads the line at hand; an empty one, or the first with the recording, holds no event. */
  private Optional<Event> unusual() throws IOException {
    int size = lines.to() - lines.from();
    try (JsonParser json = factory.createParser(lines.bytes(), lines.from(), size)) {
      JsonToken token = json.nextToken();
      if (token == null) {
        return Optional.empty();
      }
      if (token != JsonToken.START_OBJECT) {
        throw refused("an event is a JSON object, `{...}`");
      }
      EventObject object = EventObject.read(json, this::refused);
      if (json.nextToken() != null) {
        throw refused("a line holds one event");
      }
      if (object.isRecording()) {
        recording = Optional.of(object.recording());
        return Optional.empty();
      }
      return Optional.of(object.event());
    } catch (JsonProcessingException notJson) {
      throw new EventFormatException(
          place() + ": not JSON: " + notJson.getOriginalMessage(), notJson);
    }
  }

  /** How many lines were read so far; another thread may ask, and is told a recent number. */
  public long lines() {
    return lines.number();
  }

  /** How the events were recorded, once the first line was read, if it says so. */
  public Optional<Recording> recording() {
    return recording;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private EventFormatException refused(String sentence) {
    return new EventFormatException(place() + ": " + sentence);
  }

  private String place() {
    return name + ":" + lines.number();
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 13);
    buffered.mark(2);
    int first = buffered.read();
    int second = buffered.read();
    buffered.reset();
    boolean packed = first == GZIP_MAGIC && second == 0x8b;
    return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }
}
