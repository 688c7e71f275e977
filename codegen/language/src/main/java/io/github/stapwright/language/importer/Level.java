package io.github.stapwright.language.importer;

/**
 * How many of the DSL's words are tried for a declaration. The binder decides: what does not bind
 * to the model of the file is written again with fewer.
 */
enum Level {
  /** Filters as {@code where}, also those with reads of arguments between them. */
  ALL,
  /** The first filter as {@code where}. */
  ONE_FILTER,
  /** No {@code where}. */
  NO_FILTER,
  /** No words for the strings that a marker carries: the script reads them in its own way. */
  NO_STRINGS,
  /** No words for the arguments of markers. */
  NO_ARGUMENTS,
  /** The body as raw text. */
  RAW_BODY,
  /** All of it as raw text. */
  RAW;

  /** The next one with fewer words. */
  Level next() {
    return switch (this) {
      case ALL -> ONE_FILTER;
      case ONE_FILTER -> NO_FILTER;
      case NO_FILTER -> NO_STRINGS;
      case NO_STRINGS -> NO_ARGUMENTS;
      case NO_ARGUMENTS -> RAW_BODY;
      case RAW_BODY, RAW -> RAW;
    };
  }

  boolean has(Level words) {
    return compareTo(words) <= 0;
  }
}
