package io.github.stapwright.language.syntax;

import io.github.stapwright.language.glob.Glob;
import java.util.Optional;
import java.util.Set;

/** Decides {@code LEFT OPERATOR RIGHT} in a preprocessor conditional. */
final class Conditions {
  private static final Set<String> ORDER = Set.of("<", ">", "<=", ">=");

  private final ConditionSettings settings;
  private final String systemtapVersion;
  private final boolean guru;
  private final Optional<AssumedArguments> assumed;

  Conditions(ParseOptions options) {
    this.settings = options.conditions();
    this.systemtapVersion = options.systemtapVersion();
    this.guru = options.guru();
    this.assumed = options.assumed();
  }

  boolean holds(ScriptToken left, ScriptToken operator, ScriptToken right) {
    if (assumed.isPresent() && (left.isArgument() || right.isArgument())) {
      return assumed.get().conditionsHold();
    }
    boolean literals = isLiteral(left) && isLiteral(right);
    if (literals) {
      return left.kind() == SystemTap.STRING
          ? strings(left, operator, right)
          : numbers(left, operator, right);
    }
    if (!Kinds.isIdentifier(left.kind())) {
      throw noCondition(left);
    }
    return switch (left.text()) {
      case "kernel_v" -> version(settings.kernelVersion(), operator, right);
      case "kernel_vr" -> version(settings.kernelRelease(), operator, right);
      case "systemtap_v" -> version(systemtapVersion, operator, right);
      case "systemtap_privilege" -> privilege(operator, right);
      case "guru_mode" -> guru(operator, right);
      case "arch" -> wildcard(settings.arch(), operator, right);
      case "runtime" -> wildcard(settings.runtime(), operator, right);
      default -> configuration(left, operator, right);
    };
  }

  private static boolean isLiteral(ScriptToken token) {
    return token.kind() == SystemTap.STRING || token.kind() == SystemTap.NUMBER;
  }

  private boolean version(String own, ScriptToken operator, ScriptToken right) {
    String other = string(right);
    boolean order = ORDER.contains(operator.text());
    if (order && (other.contains("*") || other.contains("?") || other.contains("["))) {
      throw SyntaxProblem.at(operator, "a pattern can be compared with `==` and `!=` only");
    }
    if (!order) {
      return wildcard(own, operator, right);
    }
    return compare(VersionOrder.compare(own, other), operator);
  }

  private boolean privilege(ScriptToken operator, ScriptToken right) {
    return settings.privilege().equals(string(right)) == equality(operator);
  }

  private boolean guru(ScriptToken operator, ScriptToken right) {
    if (right.kind() != SystemTap.NUMBER) {
      throw SyntaxProblem.at(right, "expected a number behind `guru_mode`");
    }
    boolean equal = equality(operator);
    long value = Numbers.inCondition(right);
    if (value > 1) {
      throw SyntaxProblem.at(operator, "`guru_mode` is 0 or 1");
    }
    return (guru == (value == 1)) == equal;
  }

  private static boolean wildcard(String own, ScriptToken operator, ScriptToken right) {
    String pattern = string(right);
    return new Glob(pattern).matches(own) == equality(operator);
  }

  private boolean configuration(ScriptToken left, ScriptToken operator, ScriptToken right) {
    if (!left.text().startsWith("CONFIG_")) {
      throw noCondition(left);
    }
    String own = settings.kernelConfiguration().getOrDefault(left.text(), "");
    if (right.kind() == SystemTap.STRING) {
      return wildcard(own, operator, right);
    }
    if (right.kind() == SystemTap.NUMBER) {
      long value = own.isEmpty() ? 0 : number(own, left);
      return compare(Long.compare(value, Numbers.inCondition(right)), operator);
    }
    if (!Kinds.isIdentifier(right.kind()) || !right.text().startsWith("CONFIG_")) {
      throw SyntaxProblem.at(right, "expected a string, a number or `CONFIG_...`");
    }
    String other = settings.kernelConfiguration().getOrDefault(right.text(), "");
    boolean bothNumbers = Numbers.isWhole(own) && Numbers.isWhole(other);
    return compare(
        bothNumbers
            ? Long.compare(Long.parseLong(own), Long.parseLong(other))
            : own.compareTo(other),
        operator);
  }

  private static long number(String value, ScriptToken left) {
    if (!Numbers.isWhole(value)) {
      throw SyntaxProblem.at(left, "the value of `" + left.text() + "` is not a number");
    }
    return Long.parseLong(value);
  }

  private static boolean strings(ScriptToken left, ScriptToken operator, ScriptToken right) {
    if (right.kind() != SystemTap.STRING) {
      throw SyntaxProblem.at(right, "expected a string: a string is compared with a string");
    }
    return compare(string(left).compareTo(string(right)), operator);
  }

  private static boolean numbers(ScriptToken left, ScriptToken operator, ScriptToken right) {
    if (right.kind() != SystemTap.NUMBER) {
      throw SyntaxProblem.at(right, "expected a number: a number is compared with a number");
    }
    return compare(Long.compare(Numbers.inCondition(left), Numbers.inCondition(right)), operator);
  }

  private static boolean compare(int order, ScriptToken operator) {
    return switch (operator.text()) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      default -> throw SyntaxProblem.at(operator, "expected a comparison operator");
    };
  }

  private static boolean equality(ScriptToken operator) {
    if (operator.text().equals("==")) {
      return true;
    }
    if (operator.text().equals("!=")) {
      return false;
    }
    throw SyntaxProblem.at(operator, "expected `==` or `!=`");
  }

  private static String string(ScriptToken token) {
    if (token.kind() != SystemTap.STRING) {
      throw SyntaxProblem.at(token, "expected a string");
    }
    return Strings.raw(token);
  }

  private static SyntaxProblem noCondition(ScriptToken left) {
    return SyntaxProblem.at(
            left,
            "expected a condition behind `%(`: `kernel_v`, `kernel_vr`, `systemtap_v`, `arch`,"
                + " `runtime`, `systemtap_privilege`, `guru_mode`, `CONFIG_...`, or a comparison of"
                + " two strings or two numbers")
        .withFix("for the remainder of a division write a space between `%` and `(`");
  }
}
