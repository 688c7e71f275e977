package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Call;
import java.util.Map;

/**
 * How many actions functions of the tapset library count that are written in SystemTap's own
 * language (library of 5.6); those in C count none.
 */
final class LibraryActions {
  private static final Map<String, Integer> BY_SIGNATURE = Map.of();

  private LibraryActions() {}

  static int of(Call call) {
    return BY_SIGNATURE.getOrDefault(call.function() + "/" + call.arguments().size(), 0);
  }
}
