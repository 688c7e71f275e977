package io.github.stapwright.language.syntax;

import io.github.stapwright.model.ByteString;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a parse depends on besides the text.
 *
 * @param guru whether embedded C is allowed, {@code stap -g}
 * @param arguments the script's arguments, empty when they are not known: then {@code $1} may stand
 *     only where a literal may
 * @param systemtapVersion the language version, {@code stap --compatible}
 * @param conditions what preprocessor conditionals are decided by
 * @param library the macros of the tapset library
 * @param assumed what unknown arguments are taken for where a literal does not do
 */
public record ParseOptions(
    boolean guru,
    Optional<List<ByteString>> arguments,
    String systemtapVersion,
    ConditionSettings conditions,
    LibraryMacros library,
    Optional<AssumedArguments> assumed) {

  /** Requires every component and copies lists. */
  public ParseOptions {
    arguments = arguments.map(List::copyOf);
    Objects.requireNonNull(systemtapVersion, "systemtapVersion");
    Objects.requireNonNull(conditions, "conditions");
    Objects.requireNonNull(library, "library");
  }

  /** SystemTap 5.6, no guru mode, unknown arguments, the built-in macros. */
  public static ParseOptions defaults() {
    return new ParseOptions(
        false,
        Optional.empty(),
        "5.6",
        ConditionSettings.defaults(),
        LibraryMacros.builtIn(),
        Optional.empty());
  }

  /** With or without guru mode. */
  public ParseOptions withGuru(boolean value) {
    return new ParseOptions(value, arguments, systemtapVersion, conditions, library, assumed);
  }

  /** With known script arguments. */
  public ParseOptions withArguments(List<ByteString> values) {
    return new ParseOptions(
        guru, Optional.of(values), systemtapVersion, conditions, library, assumed);
  }

  /** For another version of the language, such as {@code 4.8}. */
  public ParseOptions withSystemtapVersion(String value) {
    return new ParseOptions(guru, arguments, value, conditions, library, assumed);
  }

  /** With other settings for conditionals. */
  public ParseOptions withConditions(ConditionSettings value) {
    return new ParseOptions(guru, arguments, systemtapVersion, value, library, assumed);
  }

  /** With other library macros. */
  public ParseOptions withLibrary(LibraryMacros value) {
    return new ParseOptions(guru, arguments, systemtapVersion, conditions, value, assumed);
  }

  /** For a text that is read without its arguments, to be laid out and not to be judged. */
  public ParseOptions assuming(AssumedArguments value) {
    return new ParseOptions(
        guru, Optional.empty(), systemtapVersion, conditions, library, Optional.of(value));
  }

  boolean hasVersion(String version) {
    return VersionOrder.compare(systemtapVersion, version) >= 0;
  }
}
