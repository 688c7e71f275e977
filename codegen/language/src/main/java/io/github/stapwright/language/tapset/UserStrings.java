package io.github.stapwright.language.tapset;

import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.TargetVariable;
import java.util.Optional;

/**
 * The functions that read a string of the traced program: {@code user_string}, {@code
 * user_string2}, {@code user_string_n}... (uconversions.stp of SystemTap 5.6).
 */
public final class UserStrings {
  private static final String PREFIX = "user_string";

  private UserStrings() {}

  /** Whether the call is one of them. */
  public static boolean isRead(Call call) {
    return call.function().startsWith(PREFIX);
  }

  /** The variable that holds the address, if it is read by one of them, {@code $arg1}. */
  public static Optional<TargetVariable> variable(Expression value) {
    return value instanceof Call call
            && isRead(call)
            && !call.arguments().isEmpty()
            && call.arguments().get(0) instanceof TargetVariable variable
        ? Optional.of(variable)
        : Optional.empty();
  }
}
