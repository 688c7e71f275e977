package io.github.stapwright.language.check;

import io.github.stapwright.language.syntax.VersionOrder;
import io.github.stapwright.language.tapset.Tapset;
import java.util.Objects;

/**
 * What a check depends on besides the script.
 *
 * @param guru whether {@code stap -g} is meant
 * @param tapset what a script can call without declaring it
 * @param systemTap the version of SystemTap that is meant, such as {@code 5.6}
 */
public record CheckOptions(boolean guru, Tapset tapset, String systemTap) {
  /** Requires the tapset and the version. */
  public CheckOptions {
    Objects.requireNonNull(tapset, "tapset");
    Objects.requireNonNull(systemTap, "systemTap");
  }

  /** No guru mode, the built-in tapset, SystemTap 5.6. */
  public static CheckOptions defaults() {
    return new CheckOptions(false, Tapset.builtIn(), "5.6");
  }

  /** With or without guru mode. */
  public CheckOptions withGuru(boolean value) {
    return new CheckOptions(value, tapset, systemTap);
  }

  /** With another tapset. */
  public CheckOptions withTapset(Tapset value) {
    return new CheckOptions(guru, value, systemTap);
  }

  /** For another version of SystemTap. */
  public CheckOptions withSystemtapVersion(String value) {
    return new CheckOptions(guru, tapset, value);
  }

  /** Whether the version that is meant is older than {@code version}. */
  boolean isOlderThan(String version) {
    return VersionOrder.compare(systemTap, version) < 0;
  }
}
