package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.RegexMatch;
import java.util.Optional;

/** The words for what people ask of CPython's markers: which file, which function, which line. */
final class FileWord {
  private static final String BEGIN = "^(.*/)?";

  private FileWord() {}

  /** {@code file("test.py")} for {@code filename =~ "^(.*\/)?test[.]py$"}. */
  static Optional<Code> of(RegexMatch match, ExpressionCode expressions) {
    if (match.negated() || !isCall(match.subject(), "filename", expressions)) {
      return Optional.empty();
    }
    return Optional.of(match.pattern())
        .filter(io.github.stapwright.model.StringLiteral.class::isInstance)
        .map(it -> ((io.github.stapwright.model.StringLiteral) it).value().utf8())
        .flatMap(FileWord::name)
        .map(it -> call("file", text(JavaWords.literal(it))));
  }

  /** The name that {@code file} makes this pattern of. */
  private static Optional<String> name(String pattern) {
    if (!pattern.startsWith(BEGIN) || !pattern.endsWith("$") || pattern.length() < 9) {
      return Optional.empty();
    }
    String name =
        pattern
            .substring(BEGIN.length(), pattern.length() - 1)
            .replaceAll("\\[([.+()*?{}|$])\\]", "$1");
    String again = BEGIN + name.replaceAll("[.+()*?{}|$]", "[$0]") + "$";
    boolean plain = name.matches("[A-Za-z0-9_./ @%+=:,~#&()*?{}|$<>;!'`-]+");
    return plain && again.equals(pattern) ? Optional.of(name) : Optional.empty();
  }

  /** {@code filePath("/a.py")}, {@code function("main")}, {@code line(5)}. */
  static Optional<Code> of(Binary comparison, ExpressionCode expressions) {
    if (comparison.operator() != BinaryOperator.EQUAL) {
      return Optional.empty();
    }
    Expression left = comparison.left();
    if (comparison.right() instanceof NumberLiteral) {
      return isCall(left, "lineno", expressions)
          ? LiteralCode.number(comparison.right()).map(it -> call("line", it))
          : Optional.empty();
    }
    Optional<Code> literal = LiteralCode.text(comparison.right());
    if (isCall(left, "filename", expressions)) {
      return literal.map(it -> call("filePath", it));
    }
    return isCall(left, "funcname", expressions)
        ? literal.map(it -> call("function", it))
        : Optional.empty();
  }

  private static boolean isCall(Expression subject, String accessor, ExpressionCode expressions) {
    if (!expressions.handler().point().isPython()) {
      return false;
    }
    try {
      return expressions.of(subject).code().equals(call(accessor));
    } catch (NoWordException none) {
      return false;
    }
  }
}
