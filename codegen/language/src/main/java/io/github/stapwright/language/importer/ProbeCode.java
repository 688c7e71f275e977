package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.importer.Code.Lambda;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.language.importer.ScriptWords.AliasWords;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Java of probes. */
final class ProbeCode {
  private final ScriptWords script;
  private final PointCode points;
  private final Comments comments;
  private final JavaScope names;

  ProbeCode(ScriptWords script, PointCode points, Comments comments, JavaScope names) {
    this.script = script;
    this.points = points;
    this.comments = comments;
    this.names = names;
  }

  /** A probe with its comments above it. */
  Code of(Probe probe, Level level) {
    List<String> above = comments.take(probe);
    Optional<AliasWords> alias = alias(probe).filter(it -> level.has(Level.NO_ARGUMENTS));
    Code code = alias.isPresent() ? ofAlias(probe, alias.get(), level) : plain(probe, level);
    List<String> all = new ArrayList<>(above);
    all.addAll(comments.takeKept());
    return commented(code, all);
  }

  static Code commented(Code code, List<String> comments) {
    Code.Chain chain = (Code.Chain) code;
    List<Link> links = new ArrayList<>(chain.links());
    links.set(0, links.get(0).commented(comments));
    return new Code.Chain(chain.head(), links);
  }

  private Optional<AliasWords> alias(Probe probe) {
    ProbePoint point = probe.points().get(0);
    boolean plain =
        probe.points().size() == 1
            && point.condition().isEmpty()
            && point.resolution() == ProbePoint.Resolution.REQUIRED
            && point.components().stream().allMatch(it -> it.argument().isEmpty());
    String name = point.components().stream().map(it -> it.name()).collect(Collectors.joining("."));
    return plain ? script.alias(name) : Optional.empty();
  }

  private Code plain(Probe probe, Level level) {
    Function<Expression, Code> condition =
        it -> new ExpressionCode(handler(probe, PointWords.none(), Set.of())).condition(it);
    PointWords point = points.of(probe.points(), condition);
    if (!level.has(Level.RAW_BODY)) {
      point = new PointCode(TargetOfScript.ANY, List.of()).of(probe.points(), condition);
    }
    if (!level.has(Level.NO_STRINGS)) {
      point = point.withoutArguments();
    } else if (!level.has(Level.NO_FILTER)) {
      point = point.withoutStrings();
    }
    if (!level.has(Level.NO_ARGUMENTS)) {
      comments.takeWithin(probe.body());
      return point.code().then(rawBody(probe.body()));
    }
    PointWords words = point;
    return attempts(probe, words, it -> body(words.code(), probe.body(), it, level));
  }

  /** The handler again and again, until it is settled which locals are raw text's own. */
  private Code attempts(
      Probe probe, PointWords point, java.util.function.Function<Handler, Code> attempt) {
    Set<String> raw = new HashSet<>();
    while (true) {
      Handler handler = new Handler(script, probe, point, raw, new JavaScope(names.all()));
      comments.begin();
      Code code = attempt.apply(handler);
      if (handler.moreRawLocals().isEmpty()) {
        return code;
      }
      comments.restart();
      raw.addAll(handler.moreRawLocals());
    }
  }

  private Handler handler(Probe probe, PointWords point, Set<String> raw) {
    return new Handler(script, probe, point, raw, new JavaScope(names.all()));
  }

  private Code ofAlias(Probe probe, AliasWords alias, Level level) {
    return attempts(
        probe,
        PointWords.none(),
        handler ->
            text(alias.java()).then("on", inAlias(probe, alias.variables(), handler, level)));
  }

  private Code inAlias(Probe probe, Map<String, Kind> variables, Handler handler, Level level) {
    String given = ShapeCode.open(variables, handler);
    String point = handler.names().take("point");
    Code body = body(text(point), probe.body(), handler, level);
    return new Lambda("(" + given + ", " + point + ")", body);
  }

  private Code body(Code begin, Block body, Handler handler, Level level) {
    FilteredBody filtered = FilteredBody.of(body, handler, level, comments);
    LocalPlan plan = LocalPlan.of(filtered.body(), handler);
    StatementCode statements = new StatementCode(handler, plan, comments);
    Code code = begin;
    if (!filtered.filters().isEmpty()) {
      code = code.then(filter(filtered.filters(), statements.expressions()));
    }
    List<Link> links = statements.of(filtered.body());
    return links.isEmpty()
        ? code.then(new Link("rawStatement", JavaWords.literals(";")))
        : code.thenAll(links);
  }

  static Link filter(List<Expression> filters, ExpressionCode expressions) {
    Code all = expressions.condition(filters.get(0));
    for (Expression filter : filters.subList(1, filters.size())) {
      all = all.then("and", expressions.condition(filter));
    }
    return new Link("where", all);
  }

  private static Link rawBody(Block body) {
    String text =
        body.statements().stream()
            .flatMap(it -> Layout.render(it).stream())
            .map(Line::text)
            .collect(Collectors.joining("\n"));
    return new Link("rawStatement", JavaWords.literals(text.isEmpty() ? ";" : text));
  }
}
