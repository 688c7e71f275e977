package io.github.stapwright.report.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The globals of a script at a moment of its clock.
 *
 * @param microseconds since the script began
 * @param atEnd whether the script had ended
 * @param runs how many runs are added up, 1 for one
 * @param globals by name, in the order of the script
 */
public record Values(
    long microseconds, boolean atEnd, long runs, Map<String, GlobalValue> globals) {
  /** Copies the map. */
  public Values {
    globals = Collections.unmodifiableMap(new LinkedHashMap<>(globals));
  }
}
