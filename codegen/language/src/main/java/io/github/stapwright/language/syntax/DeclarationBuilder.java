package io.github.stapwright.language.syntax;

import static io.github.stapwright.language.syntax.ExpressionBuilder.origin;

import io.github.stapwright.language.syntax.SystemTap.AliasPartContext;
import io.github.stapwright.language.syntax.SystemTap.DeclarationContext;
import io.github.stapwright.language.syntax.SystemTap.FunctionContext;
import io.github.stapwright.language.syntax.SystemTap.ParameterContext;
import io.github.stapwright.language.syntax.SystemTap.PrivateDeclarationContext;
import io.github.stapwright.language.syntax.SystemTap.ProbeContext;
import io.github.stapwright.language.syntax.SystemTap.TypeContext;
import io.github.stapwright.language.syntax.SystemTap.VariableContext;
import io.github.stapwright.language.syntax.SystemTap.VariablesContext;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.EmbeddedCode;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.FunctionBody;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Parameter;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.antlr.v4.runtime.Token;

/** Declarations of the model from the parse tree. */
final class DeclarationBuilder {
  private final ExpressionBuilder expressions = new ExpressionBuilder();
  private final StatementBuilder statements = new StatementBuilder(expressions);
  private final PointBuilder points = new PointBuilder(expressions);

  List<Declaration> declarations(DeclarationContext context) {
    if (context.probe() != null) {
      return List.of(probe(context.probe()));
    }
    if (context.function() != null) {
      return List.of(function(context.function(), false));
    }
    if (context.embedded() != null) {
      return List.of(embedded(context.embedded().code));
    }
    if (context.global() != null) {
      return globals(context.global().variables(), false);
    }
    PrivateDeclarationContext own = context.privateDeclaration();
    return own.function() == null
        ? globals(own.variables(), true)
        : List.of(function(own.function(), true));
  }

  private Declaration probe(ProbeContext context) {
    Block body = statements.block(context.body);
    if (context.aliasPart().isEmpty()) {
      return new Probe(points.points(context.point()), body, origin(context.start));
    }
    return alias(context, body);
  }

  /** In {@code a = b = POINT, POINT} every point before a sign is a name. */
  private Alias alias(ProbeContext context, Block body) {
    List<ProbePoint> names = new ArrayList<>(points.points(context.point(0)));
    List<AliasPartContext> parts = context.aliasPart();
    for (AliasPartContext part : parts.subList(0, parts.size() - 1)) {
      names.addAll(points.points(part.point()));
    }
    AliasPartContext last = parts.get(parts.size() - 1);
    List<ProbePoint> targets = new ArrayList<>(points.points(last.point()));
    targets.addAll(points.points(context.point().subList(1, context.point().size())));
    return new Alias(
        names,
        last.sign.getType() == SystemTap.ASSIGN ? Alias.Form.PROLOGUE : Alias.Form.EPILOGUE,
        targets,
        body,
        Optional.ofNullable(context.epilogue()).map(it -> statements.block(it.block())),
        origin(context.start));
  }

  private Function function(FunctionContext context, boolean isPrivate) {
    List<Parameter> parameters =
        context.parameters() == null
            ? List.of()
            : context.parameters().parameter().stream().map(DeclarationBuilder::parameter).toList();
    OptionalLong priority =
        context.priority != null
                && Literals.literal(context.priority) instanceof NumberLiteral number
            ? OptionalLong.of(number.value())
            : OptionalLong.empty();
    FunctionBody body =
        context.code == null ? statements.block(context.block()) : embedded(context.code);
    return new Function(
        isPrivate,
        context.name.getText(),
        type(context.result),
        parameters,
        priority,
        body,
        origin(context.name.start));
  }

  private static Parameter parameter(ParameterContext context) {
    return new Parameter(context.name.getText(), type(context.type()), origin(context.start));
  }

  private static Optional<Type> type(TypeContext context) {
    return Optional.ofNullable(context)
        .map(it -> it.start.getType() == SystemTap.LONG_TYPE ? Type.LONG : Type.STRING);
  }

  private static EmbeddedCode embedded(Token code) {
    return new EmbeddedCode(PrimaryBuilder.code(code), origin(code));
  }

  private static List<Declaration> globals(VariablesContext context, boolean isPrivate) {
    List<Declaration> globals = new ArrayList<>();
    for (VariableContext variable : context.variable()) {
      globals.add(global(variable, isPrivate));
    }
    return globals;
  }

  private static Global global(VariableContext context, boolean isPrivate) {
    OptionalInt size =
        context.size != null && Literals.number(context.size) instanceof NumberLiteral number
            ? OptionalInt.of(Math.toIntExact(number.value()))
            : OptionalInt.empty();
    return new Global(
        isPrivate,
        context.name.getText(),
        context.wrap != null,
        size,
        Optional.ofNullable(context.initial).map(Literals::literal),
        origin(context.name.start));
  }
}
