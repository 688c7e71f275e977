package io.github.stapwright.simulator.scenario;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.EventArgument;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The arguments of a marker in a line: a number, a text with or without quotes, {@code NULL},
 * {@code fault:0x7f00}, {@code hex:ff41}. Those of CPython's markers are checked.
 */
final class MarkerWords {
  private static final Pattern NUMBER = Pattern.compile("-?(0x[0-9a-fA-F]{1,15}|[0-9]{1,19})");

  private final EventLine.Words words;
  private final String provider;
  private final String marker;

  MarkerWords(EventLine.Words words, String provider, String marker) {
    this.words = words;
    this.provider = provider;
    this.marker = marker;
  }

  List<EventArgument> arguments(List<String> texts) {
    Optional<DeclaredMarker> declared = declared();
    declared.ifPresent(it -> requireCount(it, texts.size()));
    List<EventArgument> arguments = new ArrayList<>();
    for (int index = 0; index < texts.size(); index++) {
      int number = index;
      arguments.add(argument(texts.get(index), declared.map(it -> it.arguments().get(number))));
    }
    return arguments;
  }

  private Optional<DeclaredMarker> declared() {
    if (!provider.equals("python")) {
      return Optional.empty();
    }
    List<DeclaredMarker> known = Registry.cpython().asProvider().markers();
    return Optional.of(
        known.stream()
            .filter(it -> it.name().equals(marker))
            .findFirst()
            .orElseThrow(
                () ->
                    words.refused(
                        "begins with no event that is known: `entry`, `return`, `line`, `call`,"
                            + " `wait`, `replay`, `lost`, `PROVIDER:MARKER` or one of CPython's"
                            + " markers "
                            + known.stream().map(DeclaredMarker::name).toList())));
  }

  private void requireCount(DeclaredMarker declared, int count) {
    if (count != declared.arguments().size()) {
      List<String> names = declared.arguments().stream().map(DeclaredArgument::name).toList();
      throw words.refused("needs the arguments " + names + ", but has " + count);
    }
  }

  private EventArgument argument(String word, Optional<DeclaredArgument> declared) {
    boolean wantsString =
        declared.filter(it -> it.kind() == DeclaredArgument.Kind.STRING).isPresent();
    if (word.equals("NULL")) {
      return new EventArgument.Null();
    }
    if (word.startsWith("fault:")) {
      return new EventArgument.Fault(number(word.substring("fault:".length())));
    }
    if (NUMBER.matcher(word).matches() && !wantsString) {
      return EventArgument.of(number(word));
    }
    if (declared.isPresent() && !wantsString) {
      throw words.refused("needs a number for `" + declared.get().name() + "`, not `" + word + "`");
    }
    return word.startsWith("hex:") ? bytes(word) : EventArgument.of(unquoted(word));
  }

  private long number(String word) {
    try {
      return Long.decode(word);
    } catch (NumberFormatException none) {
      throw words.refused("needs a number of 64 bits where `" + word + "` stands");
    }
  }

  private EventArgument bytes(String word) {
    try {
      return new EventArgument.Text(
          ByteString.of(HexFormat.of().parseHex(word.substring("hex:".length()))));
    } catch (IllegalArgumentException none) {
      throw words.refused("needs hexadecimal digits, two for a byte, in `" + word + "`");
    }
  }

  private static String unquoted(String word) {
    boolean quoted = word.length() >= 2 && word.startsWith("\"") && word.endsWith("\"");
    return quoted
        ? word.substring(1, word.length() - 1).replace("\\n", "\n").replaceAll("\\\\(.)", "$1")
        : word;
  }
}
