package io.github.stapwright.language.read;

import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.library.TapsetLibrary;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.model.ByteString;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a script is read with.
 *
 * @param guru whether {@code stap -g} is meant
 * @param systemTap the version of SystemTap, such as {@code 5.6}
 * @param arguments the script's arguments; empty when they are not known
 * @param library the tapset library of SystemTap
 * @param own the user's own tapset, {@code -I}
 * @param evidence what is known of the traced program; empty if nobody asks for advice
 */
public record ReadOptions(
    boolean guru,
    String systemTap,
    Optional<List<ByteString>> arguments,
    TapsetLibrary library,
    OwnTapset own,
    Optional<Evidence> evidence) {

  /** Requires every component and copies the arguments. */
  public ReadOptions {
    Objects.requireNonNull(systemTap, "systemTap");
    arguments = arguments.map(List::copyOf);
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(evidence, "evidence");
  }

  /** SystemTap 5.6 with its own library, no guru mode, unknown arguments, no advice. */
  public static ReadOptions defaults() {
    return new ReadOptions(
        false,
        CheckOptions.defaults().systemTap(),
        Optional.empty(),
        TapsetLibrary.builtIn(),
        OwnTapset.none(),
        Optional.empty());
  }

  /** With or without guru mode. */
  public ReadOptions withGuru(boolean value) {
    return new ReadOptions(value, systemTap, arguments, library, own, evidence);
  }

  /** For another version of SystemTap. */
  public ReadOptions withSystemTap(String value) {
    return new ReadOptions(guru, value, arguments, library, own, evidence);
  }

  /** With known script arguments. */
  public ReadOptions withArguments(List<String> values) {
    List<ByteString> bytes = values.stream().map(ByteString::of).toList();
    return new ReadOptions(guru, systemTap, Optional.of(bytes), library, own, evidence);
  }

  /** With another tapset library. */
  public ReadOptions withLibrary(TapsetLibrary value) {
    return new ReadOptions(guru, systemTap, arguments, value, own, evidence);
  }

  /** With a tapset of the user's own. */
  public ReadOptions including(OwnTapset value) {
    return new ReadOptions(guru, systemTap, arguments, library, value, evidence);
  }

  /** With warnings of our own, as far as {@code value} tells of the traced program. */
  public ReadOptions advisedBy(Evidence value) {
    return new ReadOptions(guru, systemTap, arguments, library, own, Optional.of(value));
  }

  ParseOptions parsing() {
    ParseOptions options =
        ParseOptions.defaults()
            .withGuru(guru)
            .withLibrary(own.with(library.macros()))
            .withSystemtapVersion(systemTap);
    return arguments.map(options::withArguments).orElse(options);
  }

  CheckOptions checking() {
    return CheckOptions.defaults()
        .withGuru(guru)
        .withTapset(library.tapset())
        .withSystemtapVersion(systemTap);
  }
}
