package io.github.stapwright.language.diagnostic;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import java.util.Map;
import java.util.Optional;

/** Where the line of a problem is shown from. */
@FunctionalInterface
public interface Excerpts {

  /** The line at {@code origin}, without its end, and where in it the problem lies. */
  Optional<Excerpt> at(Origin origin);

  /** Shows nothing. */
  static Excerpts none() {
    return origin -> Optional.empty();
  }

  /** Shows lines of the files given by name. */
  static Excerpts of(Map<String, ByteString> files) {
    Map<String, ByteString> copy = Map.copyOf(files);
    return origin ->
        Optional.ofNullable(copy.get(origin.file()))
            .flatMap(bytes -> Excerpt.of(bytes, origin.line(), origin.column(), origin.length()));
  }
}
