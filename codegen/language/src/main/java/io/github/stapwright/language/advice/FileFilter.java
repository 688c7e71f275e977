package io.github.stapwright.language.advice;

import io.github.stapwright.language.tapset.UserStrings;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the names of the files end that a script looks at: what all its handlers of CPython's calls
 * and lines ask before they do anything, {@code filename == "/srv/test.py"}. Events of other files
 * change nothing then, and need not be made.
 */
public final class FileFilter {
  /** What {@code file("test.py")} of the DSL becomes, and what people write for it. */
  private static final Pattern ENDS_SO =
      Pattern.compile(
          "\\^?(?:\\(\\.\\*/\\)\\?|\\(\\^\\|/\\)|\\.\\*/)?((?:[A-Za-z0-9_/-]|\\[[.]\\]|\\\\[.])+)[$]");

  private final Set<String> files = new HashSet<>();

  private FileFilter() {}

  /** The one ending that all such handlers ask for, if they do. */
  public static Optional<String> of(Script script) {
    List<Probe> hot =
        script.probes().stream()
            .filter(it -> MarkPoint.of(it).stream().anyMatch(MarkPoint::isHot))
            .toList();
    Set<Optional<String>> endings =
        hot.stream().map(it -> new FileFilter().ending(it)).collect(Collectors.toSet());
    return endings.size() == 1 ? endings.iterator().next() : Optional.empty();
  }

  private Optional<String> ending(Probe probe) {
    boolean onlyHot =
        probe.points().size() == MarkPoint.of(probe).size()
            && MarkPoint.of(probe).stream().allMatch(MarkPoint::isHot);
    List<Statement> statements = probe.body().statements();
    if (!onlyHot || statements.isEmpty()) {
      return Optional.empty();
    }
    int last = statements.size() - 1;
    boolean readsOnly = statements.subList(0, last).stream().allMatch(this::reads);
    return readsOnly && statements.get(last) instanceof If guard && guard.otherwise().isEmpty()
        ? asked(guard.condition())
        : Optional.empty();
  }

  /** {@code filename = user_string2($arg1, ..)}, which nothing but the handler notices. */
  private boolean reads(Statement statement) {
    boolean reads =
        statement instanceof ExpressionStatement only
            && only.expression() instanceof Assignment assignment
            && assignment.operator() == AssignmentOperator.ASSIGN
            && assignment.target() instanceof Symbol
            && isRead(assignment.value());
    if (reads
        && ((ExpressionStatement) statement).expression() instanceof Assignment assignment
        && isFile(assignment.value())) {
      files.add(((Symbol) assignment.target()).name());
    }
    return reads;
  }

  private static boolean isRead(Expression value) {
    return UserStrings.variable(value).isPresent();
  }

  private boolean isFile(Expression value) {
    return value instanceof Symbol symbol && files.contains(symbol.name())
        || isRead(value)
            && ((TargetVariable) ((Call) value).arguments().get(0)).argument().orElse(0) == 1;
  }

  private Optional<String> asked(Expression condition) {
    if (condition instanceof Binary both && both.operator() == BinaryOperator.LOGICAL_AND) {
      return asked(both.left()).or(() -> asked(both.right()));
    }
    if (condition instanceof Binary same
        && same.operator() == BinaryOperator.EQUAL
        && isFile(same.left())
        && same.right() instanceof StringLiteral text) {
      return Optional.of(text.value().utf8());
    }
    return condition instanceof RegexMatch match
            && !match.negated()
            && isFile(match.subject())
            && match.pattern() instanceof StringLiteral pattern
        ? ending(pattern.value().utf8())
        : Optional.empty();
  }

  private static Optional<String> ending(String pattern) {
    Matcher matcher = ENDS_SO.matcher(pattern);
    return matcher.matches()
        ? Optional.of(matcher.group(1).replace("[.]", ".").replace("\\.", "."))
        : Optional.empty();
  }
}
