package io.github.stapwright.language.privacy;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Type;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where private values come from. */
final class PrivateSources {
  private static final Pattern MEMORY = Pattern.compile("(user|kernel)_(string|buffer).*");
  private static final Pattern ALL = Pattern.compile("[$]{2}(vars|parms|locals)[$]*");

  private static final Map<Pattern, String> TASK =
      Map.of(
          Pattern.compile("p?execname|task_execname.*|pid2execname"), "the name of a program",
          Pattern.compile("cmdline_.*|task_cmdline.*"), "the arguments of a program",
          Pattern.compile("env_var"), "a variable of a program's environment",
          Pattern.compile(".*(path|dname|inode_name|filename).*"), "a path",
          Pattern.compile("argv|user_.*_str.*|ip_ntop|tz_.*|uid2name"), "text from outside");

  private PrivateSources() {}

  /** What the expression itself brings, if it is a source. */
  static Optional<String> of(Expression expression) {
    if (expression instanceof Call call) {
      return Optional.ofNullable(call(call));
    }
    return expression instanceof TargetVariable variable && ALL.matcher(variable.name()).matches()
        ? Optional.of("all arguments of the marker")
        : Optional.empty();
  }

  private static @Nullable String call(Call call) {
    if (isRead(call)) {
      return call.arguments().isEmpty()
          ? "text of the program"
          : "the text at " + Layout.render(call.arguments().get(0));
    }
    for (Map.Entry<Pattern, String> each : TASK.entrySet()) {
      if (each.getKey().matcher(call.function()).matches()) {
        return each.getValue();
      }
    }
    return null;
  }

  /** Whether it reads text from the program, which a recording keeps. */
  static boolean isRead(Call call) {
    return MEMORY.matcher(call.function()).matches();
  }

  /** Whether a function of the tapset gives text, in which its arguments may be. */
  static boolean givesText(Call call) {
    return Tapset.builtIn()
        .function(call.function(), call.arguments().size())
        .flatMap(it -> it.result())
        .filter(it -> it == Type.STRING)
        .isPresent();
  }
}
