package io.github.stapwright.language.syntax;

import io.github.stapwright.language.syntax.SystemTap.BlockContext;
import io.github.stapwright.language.syntax.SystemTap.ComparisonContext;
import io.github.stapwright.language.syntax.SystemTap.ComponentContext;
import io.github.stapwright.language.syntax.SystemTap.DeclarationContext;
import io.github.stapwright.language.syntax.SystemTap.LiteralContext;
import io.github.stapwright.language.syntax.SystemTap.LiteralStringContext;
import io.github.stapwright.language.syntax.SystemTap.StatementContext;
import io.github.stapwright.language.syntax.SystemTap.TryStatementContext;
import io.github.stapwright.language.syntax.SystemTap.VariableContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Mistakes that people make, each with its own sentence and its mend. */
final class Mistakes {
  /** What begins a statement of another language that may be long. */
  private static final Set<String> OPENING = Set.of("do", "repeat", "switch");

  /** Other words of another language are to blame only for what follows them at once. */
  private static final int NEAR = 3;

  private final ScriptToken found;
  private final ScriptToken before;
  private final ParserRuleContext context;
  private final ScriptStream stream;
  private final int reach;
  private final boolean behindGlobals;

  private Mistakes(SystemTap parser, ScriptToken found, ScriptToken before) {
    this.found = found;
    this.before = before;
    this.context = parser.getContext();
    ScriptStream tokens = (ScriptStream) parser.getTokenStream();
    this.stream = tokens;
    this.reach = tokens.index();
    int previous = tokens.previousBegin();
    this.behindGlobals = previous == SystemTap.GLOBAL || previous == SystemTap.PRIVATE;
  }

  /** The problem at {@code found}, if it is one of them. */
  static Optional<SyntaxProblem> known(SystemTap parser, ScriptToken found) {
    return Optional.ofNullable(parser.getTokenStream().LT(-1))
        .flatMap(before -> new Mistakes(parser, found, (ScriptToken) before).known());
  }

  private Optional<SyntaxProblem> known() {
    return literal()
        .or(this::global)
        .or(this::foreign)
        .or(this::body)
        .or(this::expression)
        .or(this::topLevel);
  }

  /** A word of another language stands in the declaration before the place where it breaks. */
  private Optional<SyntaxProblem> foreign() {
    if (!isIn(BlockContext.class)) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(0, reach)
        .mapToObj(it -> it == 0 ? found : behind(it))
        .takeWhile(Objects::nonNull)
        .filter(it -> Kinds.isIdentifier(it.kind()))
        .filter(it -> OPENING.contains(it.text()) || isNear(it))
        .flatMap(it -> ForeignWords.find(it.text()).stream())
        .findFirst()
        .flatMap(it -> problem(it.sentence(), it.fix()));
  }

  private boolean isNear(ScriptToken word) {
    return word == found || IntStream.rangeClosed(1, NEAR).anyMatch(it -> behind(it) == word);
  }

  private @Nullable ScriptToken behind(int tokens) {
    return stream.LT(-tokens);
  }

  private Optional<SyntaxProblem> problem(String sentence, String fix) {
    return Optional.of(SyntaxProblem.at(found, sentence).withFix(fix));
  }

  private String shown() {
    return Expectation.shown(found);
  }

  private boolean isIn(Class<? extends RuleContext> kind) {
    for (RuleContext at = context; at != null; at = at.parent) {
      if (kind.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private Optional<SyntaxProblem> literal() {
    RuleContext parent = context.parent;
    if (context instanceof LiteralStringContext && parent instanceof ComparisonContext) {
      return problem(
          "the pattern behind `" + before.text() + "` is a string literal, not " + shown(),
          "write the pattern in quotes: SystemTap compiles it before the script runs");
    }
    if (context instanceof LiteralStringContext
        && parent instanceof SystemTap.PrintFormatContext print) {
      return problem(
          "the format of `" + print.name.getText() + "` is a string literal, not " + shown(),
          "write the format in quotes, such as `" + print.name.getText() + "(\"%s\", ...)`");
    }
    if (context instanceof LiteralContext && parent instanceof ComponentContext
        || context instanceof ComponentContext component && component.argument != null) {
      return problem(
          "the argument of a probe point is one string or one number, not an expression",
          "write the value itself, or `$1` and give it as an argument of the script");
    }
    return Optional.empty();
  }

  private Optional<SyntaxProblem> global() {
    if (context instanceof LiteralContext && context.parent instanceof VariableContext) {
      return problem(
          "a global begins as a string or a number, not as " + shown(),
          "set it in `probe begin { ... }`");
    }
    // Globals end where nothing fits, so it is the next declaration that does not begin.
    if (!(context instanceof DeclarationContext) || !behindGlobals) {
      return Optional.empty();
    }
    if (before.kind() == SystemTap.CLOSE_BRACKET && found.kind() == SystemTap.ASSIGN) {
      return problem("an array has no initial value", "fill it in `probe begin { ... }`");
    }
    if (before.kind() == SystemTap.CLOSE_BRACKET && found.kind() == SystemTap.PERCENT) {
      return problem("`%` stands before the size of an array", "write `NAME%[SIZE]`");
    }
    if (Kinds.isIdentifier(found.kind()) && Kinds.isIdentifier(before.kind())) {
      return problem(
          "expected `,` or the next declaration but found " + shown(),
          "write `,` between the names of globals");
    }
    boolean initialised = before.kind() == SystemTap.NUMBER || before.kind() == SystemTap.STRING;
    return initialised && !Kinds.isIdentifier(found.kind())
        ? problem(
            "a global begins as one string or one number, not as an expression",
            "set it in `probe begin { ... }`")
        : Optional.empty();
  }

  private Optional<SyntaxProblem> body() {
    boolean statement =
        context instanceof StatementContext
            || context instanceof BlockContext && context.start.getType() == SystemTap.OPEN_BRACE;
    if (found.kind() == Token.EOF) {
      return unclosed();
    }
    if (found.kind() == SystemTap.ASSIGN && Kinds.isKeyword(before.kind())) {
      return keyword(before);
    }
    if (context instanceof TryStatementContext && before.kind() == SystemTap.CLOSE_BRACE) {
      return problem(
          "expected `catch` behind the block of `try` but found " + shown(), "add `catch { ... }`");
    }
    return statement ? word() : Optional.empty();
  }

  private Optional<SyntaxProblem> word() {
    return switch (found.kind()) {
      case SystemTap.GLOBAL, SystemTap.PRIVATE ->
          problem(
              shown() + " stands inside a body",
              "declare globals outside; a local needs no declaration, its first use is enough");
      case SystemTap.PROBE, SystemTap.FUNCTION ->
          problem(
              "expected a statement or `}` but found " + shown(),
              "close the body before it with `}`");
      case SystemTap.ELSE -> problem("this `else` has no `if`", "remove it, or the `;` before it");
      case SystemTap.CATCH -> problem("this `catch` has no `try`", "put `try { ... }` before it");
      case SystemTap.STRING_TYPE, SystemTap.LONG_TYPE ->
          problem(
              shown() + " is a keyword, and locals are not declared",
              "assign to the name: its first use makes it");
      case SystemTap.LIMIT, SystemTap.IN -> keyword(found);
      default -> Optional.empty();
    };
  }

  private Optional<SyntaxProblem> keyword(ScriptToken word) {
    return problem(
        "`" + word.text() + "` is a keyword and cannot name a variable", "choose another name");
  }

  private Optional<SyntaxProblem> unclosed() {
    for (RuleContext at = context; at != null; at = at.parent) {
      if (at instanceof BlockContext block && block.start.getType() == SystemTap.OPEN_BRACE) {
        ScriptToken open = (ScriptToken) block.start;
        return problem(
            "the file ends inside the block that begins at line " + open.line(),
            "close it with `}`");
      }
    }
    return Optional.empty();
  }

  private Optional<SyntaxProblem> expression() {
    boolean print =
        before.kind() == SystemTap.PRINT_VALUES
            || before.kind() == SystemTap.PRINT_FORMAT
            || before.kind() == SystemTap.PRINT_DELIMITED;
    if (print && isIn(StatementContext.class)) {
      return problem(
          "expected `(` behind `" + before.text() + "` but found " + shown(),
          "put the arguments of `" + before.text() + "` in parentheses");
    }
    boolean chained =
        (before.kind() == SystemTap.STRING || before.kind() == SystemTap.MORE_STRING)
            && (found.kind() == SystemTap.EQUAL || found.kind() == SystemTap.NOT_EQUAL);
    if (chained) {
      return problem(
          "the result of `=~` cannot be compared without parentheses",
          "put the match in parentheses");
    }
    return Optional.empty();
  }

  private Optional<SyntaxProblem> topLevel() {
    if (context instanceof DeclarationContext && found.kind() == SystemTap.CLOSE_BRACE) {
      return problem("this `}` closes nothing", "remove it, or open the block with `{`");
    }
    return Optional.empty();
  }
}
