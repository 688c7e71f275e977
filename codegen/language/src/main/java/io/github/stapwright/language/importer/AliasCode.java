package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.importer.Code.Lambda;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.markers.source.MarkerWords.Accessor;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Component;
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
    PointWords point = point(alias);
    AliasBody body = body(alias, point);
    comments.takeWithin(alias.body());
    Handler handler = handler(alias, point);
    Map<String, Kind> variables = variables(alias);
    List<Code> parts = new ArrayList<>();
    ExpressionCode expressions = new ExpressionCode(handler);
    body.reads()
        .forEach(it -> handler.openFixed(it.name(), it.isString() ? string(it) : number(it)));
    Code begin = point.code();
    if (!body.filters().isEmpty()) {
      begin = begin.then(ProbeCode.filter(body.filters(), expressions));
    }
    body.values()
        .forEach(
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
            begin,
            ShapeCode.named(variables),
            key);
    return alias.epilogue().isPresent()
        ? code.then(epilogue(alias, alias.epilogue().get(), variables))
        : code;
  }

  /** The variables of an alias with their types. */
  Map<String, Kind> variables(Alias alias) {
    Map<String, Kind> variables = new LinkedHashMap<>();
    for (String name : body(alias, point(alias)).values().keySet()) {
      variables.put(name, handler(alias, PointWords.none()).localKind(name));
    }
    return variables;
  }

  private Handler handler(Alias alias, PointWords point) {
    return new Handler(script, alias, point, Set.of(), new JavaScope(names.all()));
  }

  private static Value string(Accessor accessor) {
    return Value.string(call(accessor.method()));
  }

  private static Value number(Accessor accessor) {
    return Value.number(call(accessor.method()));
  }

  private PointWords point(Alias alias) {
    return points.of(
        alias.points(),
        it -> {
          throw new NoWordException();
        });
  }

  private static AliasBody body(Alias alias, PointWords point) {
    boolean plain =
        alias.names().size() == 1
            && alias.form() == Alias.Form.PROLOGUE
            && alias.names().get(0).components().stream().allMatch(it -> it.argument().isEmpty());
    if (!plain) {
      throw new NoWordException();
    }
    return AliasBody.of(alias, point);
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
