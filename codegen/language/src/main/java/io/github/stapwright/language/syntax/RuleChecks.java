package io.github.stapwright.language.syntax;

import io.github.stapwright.language.syntax.SystemTap.AccessorContext;
import io.github.stapwright.language.syntax.SystemTap.AliasPartContext;
import io.github.stapwright.language.syntax.SystemTap.EpilogueContext;
import io.github.stapwright.language.syntax.SystemTap.FunctionContext;
import io.github.stapwright.language.syntax.SystemTap.HistogramElementContext;
import io.github.stapwright.language.syntax.SystemTap.LiteralNumberContext;
import io.github.stapwright.language.syntax.SystemTap.LiteralStringContext;
import io.github.stapwright.language.syntax.SystemTap.ParameterContext;
import io.github.stapwright.language.syntax.SystemTap.ParametersContext;
import io.github.stapwright.language.syntax.SystemTap.PrintDelimitedContext;
import io.github.stapwright.language.syntax.SystemTap.PrintFormatContext;
import io.github.stapwright.language.syntax.SystemTap.PrintValuesContext;
import io.github.stapwright.language.syntax.SystemTap.ProbeContext;
import io.github.stapwright.language.syntax.SystemTap.ReturnNothingStatementContext;
import io.github.stapwright.language.syntax.SystemTap.ReturnWordContext;
import io.github.stapwright.language.syntax.SystemTap.TargetVariableContext;
import io.github.stapwright.language.syntax.SystemTap.VariableContext;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.StringLiteral;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * The rules of SystemTap's parser that no grammar expresses, checked while the text is read, so
 * that the first problem in a declaration is the one that is reported.
 */
final class RuleChecks extends SystemTapBaseListener {
  private static final long MOST_ELEMENTS = Integer.MAX_VALUE;

  private final SystemTap grammar;
  private final Map<String, Boolean> globals = new HashMap<>();
  private final Map<String, Boolean> own = new HashMap<>();

  RuleChecks(SystemTap grammar) {
    this.grammar = grammar;
  }

  /** The declaration is accepted: its globals count from now on. */
  void keep() {
    globals.putAll(own);
    own.clear();
  }

  /** The declaration is read again. */
  void forget() {
    own.clear();
  }

  private void refuse(Token token, String sentence) {
    refuse(SyntaxProblem.at((ScriptToken) token, sentence));
  }

  private void refuse(SyntaxProblem problem) {
    grammar.fail();
    throw problem;
  }

  private Token next() {
    return grammar.getCurrentToken();
  }

  @Override
  public void exitVariable(VariableContext context) {
    Token name = context.name.start;
    boolean isPrivate = context.parent.parent instanceof SystemTap.PrivateDeclarationContext;
    Boolean earlier = own.getOrDefault(name.getText(), globals.get(name.getText()));
    if (earlier != null) {
      refuse(
          name,
          earlier == isPrivate
              ? "`" + name.getText() + "` is already declared in this file"
              : "`" + name.getText() + "` is declared both as global and as private");
    }
    own.put(name.getText(), isPrivate);
    if (context.size != null
        && Literals.number(context.size) instanceof NumberLiteral size
        && (size.value() < 1 || size.value() > MOST_ELEMENTS)) {
      refuse(context.size.stop, "the size of an array is a number from 1 to " + MOST_ELEMENTS);
    }
  }

  @Override
  public void exitParameter(ParameterContext context) {
    ParametersContext all = (ParametersContext) context.parent;
    String name = context.name.getText();
    for (ParameterContext other : all.parameter()) {
      if (other != context && other.name.getText().equals(name)) {
        refuse(context.start, "there are two parameters `" + name + "`");
      }
    }
  }

  /** A histogram that a print function begins with is printed whole, or one element of it is. */
  @Override
  public void exitHistogramElement(HistogramElementContext context) {
    boolean ends = ",)".contains(next().getText());
    if (!ends && isFirstPrinted(context, context.start)) {
      refuse(next(), "expecting `,` or `)`; put the value that begins with a histogram in `( )`");
    }
  }

  private static boolean isFirstPrinted(ParserRuleContext context, Token start) {
    return context != null
        && context.start == start
        && (context.parent instanceof PrintValuesContext
            || isFirstPrinted((ParserRuleContext) context.parent, start));
  }

  @Override
  public void exitLiteralNumber(LiteralNumberContext context) {
    if (context.NUMBER() == null) {
      return;
    }
    Literal literal = number(context);
    if (context.parent.parent instanceof FunctionContext
        && literal instanceof NumberLiteral priority
        && (int) priority.value() < 1) {
      refuse(context.stop, "the priority of a function is a number greater than 0");
    }
  }

  private Literal number(LiteralNumberContext context) {
    try {
      return Literals.number(context);
    } catch (SyntaxProblem problem) {
      grammar.fail();
      throw problem;
    }
  }

  @Override
  public void exitReturnWord(ReturnWordContext context) {
    requireFunction(context);
  }

  @Override
  public void exitReturnNothingStatement(ReturnNothingStatementContext context) {
    requireFunction(context);
  }

  private void requireFunction(ParserRuleContext context) {
    ParserRuleContext outer = context;
    while (outer != null && !(outer instanceof FunctionContext)) {
      outer = outer.getParent();
    }
    if (outer == null) {
      refuse(
          SyntaxProblem.at((ScriptToken) context.start, "`return` stands outside a function")
              .withFix("write `next` to leave a probe"));
    }
  }

  @Override
  public void enterAliasPart(AliasPartContext context) {
    ProbeContext probe = (ProbeContext) context.parent;
    int parts = probe.aliasPart().size();
    SystemTap.PointContext name = parts > 1 ? probe.aliasPart(parts - 2).point() : probe.point(0);
    int points = PointChecks.count(name);
    if (points > 1) {
      refuse(next(), "an alias has one name, but these braces stand for " + points);
    }
    if (PointChecks.hasSuffix(name)) {
      refuse(name.start, "the name of an alias has neither `?` nor `!`");
    }
  }

  @Override
  public void enterEpilogue(EpilogueContext context) {
    ProbeContext probe = (ProbeContext) context.parent;
    if (probe.aliasPart().isEmpty()) {
      refuse(next(), "only an alias has a second block");
    }
    if (probe.aliasPart().stream().anyMatch(it -> it.sign.getType() == SystemTap.ADD_ASSIGN)) {
      refuse(next(), "an alias with `+=` has one block, which runs last");
    }
  }

  @Override
  public void exitPoint(SystemTap.PointContext context) {
    boolean outermost = !(context.parent instanceof SystemTap.PointPartContext);
    if (outermost) {
      PointChecks.problem(context).ifPresent(this::refuse);
    }
  }

  @Override
  public void exitDirection(SystemTap.DirectionContext context) {
    ParserRuleContext head = context;
    while (!(head instanceof SystemTap.ForeachHeadContext)) {
      head = head.getParent();
    }
    if (directions(head) > 1) {
      refuse(context.start, "a `foreach` is sorted by one thing only");
    }
  }

  private static int directions(ParseTree tree) {
    if (tree instanceof SystemTap.DirectionContext) {
      return 1;
    }
    int count = 0;
    for (int index = 0; index < tree.getChildCount(); index++) {
      ParseTree child = tree.getChild(index);
      boolean mayHold =
          child instanceof SystemTap.KeysContext
              || child instanceof SystemTap.KeyContext
              || child instanceof SystemTap.OrderContext
              || child instanceof SystemTap.DirectionContext;
      count += mayHold ? directions(child) : 0;
    }
    return count;
  }

  @Override
  public void enterAccessor(AccessorContext context) {
    ParserRuleContext owner = context.getParent();
    ParseTree before = owner.getChild(owner.getChildCount() - 2);
    boolean named = before instanceof AccessorContext || before instanceof TargetVariableContext;
    boolean pretty = named && before.getText().endsWith("$") && isPretty(before);
    if (pretty) {
      refuse(next(), "nothing can be read from a variable that is pretty-printed");
    }
  }

  private static boolean isPretty(ParseTree step) {
    if (step instanceof AccessorContext accessor) {
      return accessor.name == null
          ? accessor.subscript == null
          : AccessorBuilder.dollars(accessor.name.getText()) > 0;
    }
    return AccessorBuilder.dollars(step.getText()) > 0;
  }

  @Override
  public void exitLiteralString(LiteralStringContext context) {
    if (context.parent.parent instanceof FunctionContext) {
      refuse(next(), "the priority of a function is a number, not a string");
    }
    if (context.parent instanceof PrintFormatContext
        && Literals.string(context) instanceof StringLiteral format) {
      requireFormat(format.value());
    }
  }

  private void requireFormat(ByteString format) {
    try {
      PrintFormat.parse(format);
    } catch (IllegalArgumentException wrong) {
      refuse(next(), String.valueOf(wrong.getMessage()));
    }
  }

  @Override
  public void exitPrintValues(PrintValuesContext context) {
    if (context.arguments() == null && !context.name.getText().endsWith("ln")) {
      refuse(context.stop, "`" + context.name.getText() + "` needs a value");
    }
  }

  @Override
  public void exitPrintDelimited(PrintDelimitedContext context) {
    if (context.expression().size() < 2) {
      refuse(
          next(), "`" + context.name.getText() + "` needs two values or more behind the delimiter");
    }
  }
}
