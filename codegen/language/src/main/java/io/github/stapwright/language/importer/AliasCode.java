package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.importer.Code.Lambda;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The Java of aliases. */
final class AliasCode {
  private final ScriptWords script;
  private final PointCode points;
  private final Comments comments;
  private final JavaScope names;

  AliasCode(ScriptWords script, PointCode points, Comments comments, JavaScope names) {
    this.script = script;
    this.points = points;
    this.comments = comments;
    this.names = names;
  }

  static String name(Alias alias) {
    return alias.names().get(0).components().stream()
        .map(Component::name)
        .collect(Collectors.joining("."));
  }

  /**
   * An alias that stores to its variables and does nothing else.
   *
   * @throws NoWordException if it is another one
   */
  Code of(Alias alias) {
    Map<String, Expression> values = values(alias);
    PointWords point =
        points.of(
            alias.points(),
            it -> {
              throw new NoWordException();
            });
    comments.takeWithin(alias.body());
    Handler handler = handler(alias, point);
    Map<String, Kind> variables = variables(alias);
    List<Code> parts = new ArrayList<>();
    ExpressionCode expressions = new ExpressionCode(handler);
    values.forEach(
        (name, value) ->
            parts.add(
                variables.get(name) == Kind.LONG
                    ? expressions.number(value)
                    : expressions.string(value)));
    if (!handler.moreRawLocals().isEmpty()) {
      throw new NoWordException();
    }
    Code key = parts.size() == 1 ? parts.get(0) : call("key", parts);
    Code code =
        call(
            "declareAlias",
            text(JavaWords.literal(name(alias))),
            point.code(),
            ShapeCode.named(variables),
            key);
    return alias.epilogue().isPresent()
        ? code.then(epilogue(alias, alias.epilogue().get(), variables))
        : code;
  }

  /** The variables of an alias with their types. */
  Map<String, Kind> variables(Alias alias) {
    Map<String, Kind> variables = new LinkedHashMap<>();
    for (String name : values(alias).keySet()) {
      variables.put(name, handler(alias, PointWords.none()).localKind(name));
    }
    return variables;
  }

  private Handler handler(Alias alias, PointWords point) {
    return new Handler(script, alias, point, Set.of(), new JavaScope(names.all()));
  }

  private static Map<String, Expression> values(Alias alias) {
    boolean plain =
        alias.names().size() == 1
            && alias.form() == Alias.Form.PROLOGUE
            && alias.names().get(0).components().stream().allMatch(it -> it.argument().isEmpty());
    if (!plain) {
      throw new NoWordException();
    }
    Map<String, Expression> values = new LinkedHashMap<>();
    for (Statement statement : alias.body().statements()) {
      if (!(statement instanceof ExpressionStatement only
          && only.expression() instanceof Assignment store
          && store.operator() == AssignmentOperator.ASSIGN
          && store.target() instanceof Symbol target
          && values.putIfAbsent(target.name(), store.value()) == null)) {
        throw new NoWordException();
      }
    }
    boolean apart =
        values.keySet().stream()
            .noneMatch(
                name -> values.values().stream().anyMatch(it -> LocalPlan.mentions(it, name)));
    if (!apart) {
      throw new NoWordException();
    }
    return values;
  }

  private Link epilogue(Alias alias, Block epilogue, Map<String, Kind> variables) {
    Handler handler = handler(alias, PointWords.none());
    String given = ShapeCode.open(variables, handler);
    StatementCode statements =
        new StatementCode(handler, LocalPlan.of(epilogue, handler), comments);
    Lambda body = statements.lambda(List.of(given), "body", () -> statements.of(epilogue));
    if (!handler.moreRawLocals().isEmpty()) {
      throw new NoWordException();
    }
    return new Link("epilogue", body);
  }
}
