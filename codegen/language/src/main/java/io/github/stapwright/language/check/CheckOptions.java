package io.github.stapwright.language.check;

import io.github.stapwright.language.tapset.Tapset;
import java.util.Objects;

/**
 * What a check depends on besides the script.
 *
 * @param guru whether {@code stap -g} is meant
 * @param tapset what a script can call without declaring it
 */
public record CheckOptions(boolean guru, Tapset tapset) {
  /** Requires the tapset. */
  public CheckOptions {
    Objects.requireNonNull(tapset, "tapset");
  }

  /** No guru mode, the built-in tapset. */
  public static CheckOptions defaults() {
    return new CheckOptions(false, Tapset.builtIn());
  }

  /** With or without guru mode. */
  public CheckOptions withGuru(boolean value) {
    return new CheckOptions(value, tapset);
  }

  /** With another tapset. */
  public CheckOptions withTapset(Tapset value) {
    return new CheckOptions(guru, value);
  }
}
