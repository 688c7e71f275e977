package io.github.stapwright.language.bind;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.draft.AliasDraft;
import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.FunctionDraft;
import io.github.stapwright.dsl.draft.GlobalDraft;
import io.github.stapwright.dsl.draft.PointDraft;
import io.github.stapwright.dsl.draft.PointUse;
import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.draft.RawDeclarations;
import io.github.stapwright.dsl.marker.Marker;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.syntax.Fragment;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Parameter;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the DSL's probes into a script for one target. */
public final class Binder {
  private final Binding binding;
  private final Survey survey;
  private final Set<String> globalNames = new HashSet<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private Binder(Binding binding) {
    this.binding = Objects.requireNonNull(binding, "binding");
    this.survey = new Survey(binding.runtime());
  }

  /** The script, equal for equal probes and binding, with what could not be bound. */
  public static Bound bind(Probes probes, Binding binding) {
    return new Binder(binding).bind(probes);
  }

  private Bound bind(Probes probes) {
    probes.declared().forEach(it -> it.bind(survey));
    probes.drafts().forEach(this::survey);
    List<Declaration> declarations = new ArrayList<>();
    probes.raw().forEach(it -> declarations.addAll(declarations(it)));
    declarations.addAll(globals());
    survey.functions().forEach(it -> declarations.add(function(it)));
    survey.aliases().forEach(it -> declarations.addAll(aliases(it)));
    probes.drafts().forEach(it -> declarations.addAll(probes(it)));
    Script script = new Script(declarations, Origin.unknown());
    problems.addAll(StringLengths.tooLong(script, binding.longestString()));
    return new Bound(script, new Report(problems));
  }

  private List<Declaration> declarations(RawDeclarations raw) {
    try {
      List<Declaration> declarations = Fragment.of(raw.text(), raw.origin()).declarations();
      declarations.stream()
          .filter(Global.class::isInstance)
          .forEach(it -> globalNames.add(((Global) it).name()));
      return declarations;
    } catch (ReportException wrong) {
      problems.addAll(wrong.report().diagnostics());
      return List.of();
    }
  }

  private void survey(ProbeDraft draft) {
    for (PointUse use : draft.points()) {
      use.armed().ifPresent(it -> it.bind(survey));
      if (use.point() instanceof PointDraft.OfAlias named) {
        survey(named.alias());
      }
    }
    draft.filter().ifPresent(it -> it.bind(survey));
    draft.body().forEach(it -> it.bind(survey));
  }

  private void survey(AliasDraft alias) {
    survey.use(alias);
    survey(alias.prologue());
    alias.epilogue().ifPresent(it -> it.bind(survey));
  }

  private List<Global> globals() {
    Map<String, GlobalDraft> byName = new HashMap<>();
    List<Global> globals = new ArrayList<>();
    for (GlobalDraft draft : survey.globals()) {
      GlobalDraft first = byName.putIfAbsent(draft.name(), draft);
      if (first == null) {
        globalNames.add(draft.name());
        globals.add(global(draft));
      } else {
        problems.add(nameTaken(draft, first));
      }
    }
    return globals;
  }

  private static Diagnostic nameTaken(GlobalDraft draft, GlobalDraft first) {
    return Diagnostic.of(
            Problem.GLOBAL_NAME,
            draft.origin(),
            "global `"
                + draft.name()
                + "` is declared a second time; the first is at "
                + first.origin())
        .withFix(
            "keep the global in a variable and use it in both places, or give one another name");
  }

  private static Global global(GlobalDraft draft) {
    return new Global(
        draft.isPrivate(),
        draft.name(),
        draft.wraps(),
        draft.size(),
        draft.initial(),
        draft.origin());
  }

  private Function function(FunctionDraft draft) {
    survey.startHandler();
    draft.body().bind(survey);
    Names names = names();
    HandlerScope scope = new HandlerScope(Optional.empty(), true, survey, names, problems::add);
    List<Parameter> parameters =
        draft.parameters().stream()
            .map(it -> new Parameter(scope.open(it), Optional.of(it.type()), it.origin()))
            .toList();
    Block body = new Block(draft.body().bind(scope), draft.origin());
    return new Function(
        false, draft.name(), draft.result(), parameters, draft.priority(), body, draft.origin());
  }

  /** One probe for all points whose handler is the same text, so for each layout of arguments. */
  private List<Probe> probes(ProbeDraft draft) {
    List<Probe> probes = new ArrayList<>();
    bodies(draft, Optional.empty())
        .forEach((body, points) -> probes.add(new Probe(points, body, draft.origin())));
    return probes;
  }

  private List<Alias> aliases(AliasDraft alias) {
    Origin origin = alias.prologue().origin();
    Optional<Block> epilogue = alias.epilogue().map(it -> epilogue(alias, it));
    ProbePoint name =
        new ProbePoint(
            named(alias, origin), ProbePoint.Resolution.REQUIRED, Optional.empty(), origin);
    List<Alias> aliases = new ArrayList<>();
    bodies(alias.prologue(), Optional.of(alias))
        .forEach(
            (body, points) ->
                aliases.add(
                    new Alias(List.of(name), Alias.Form.PROLOGUE, points, body, epilogue, origin)));
    return aliases;
  }

  private Block epilogue(AliasDraft alias, Draft<List<Statement>> body) {
    survey.startHandler();
    body.bind(survey);
    HandlerScope scope = scope(Optional.empty());
    alias.variables().forEach(scope::openExactly);
    return new Block(body.bind(scope), alias.prologue().origin());
  }

  private Map<Block, List<ProbePoint>> bodies(ProbeDraft draft, Optional<AliasDraft> alias) {
    survey.startHandler();
    survey(draft);
    Map<Block, List<ProbePoint>> pointsByBody = new LinkedHashMap<>();
    for (PointUse use : draft.points()) {
      Block body = handler(draft, use.point(), alias);
      pointsByBody.computeIfAbsent(body, it -> new ArrayList<>()).add(point(use));
    }
    return pointsByBody;
  }

  private Block handler(ProbeDraft draft, PointDraft point, Optional<AliasDraft> alias) {
    Optional<Marker<?>> marker =
        point instanceof PointDraft.Mark mark ? Optional.of(mark.marker()) : Optional.empty();
    HandlerScope scope = scope(marker);
    alias.ifPresent(it -> it.variables().forEach(scope::openExactly));
    if (point instanceof PointDraft.OfAlias named) {
      named.alias().variables().forEach(scope::openExactly);
    }
    Optional<Expression> filter = draft.filter().map(it -> it.bind(scope));
    List<Statement> body = statements(draft.body(), scope);
    Handler handler = new Handler(draft.origin(), scope.reads());
    return alias.isPresent() ? handler.guarded(filter, body) : handler.block(filter, body);
  }

  private HandlerScope scope(Optional<Marker<?>> marker) {
    return new HandlerScope(marker, false, survey, names(), problems::add);
  }

  /** Names that clash with no global, and with no name in the raw text of this handler. */
  private Names names() {
    Set<String> taken = new HashSet<>(globalNames);
    taken.addAll(survey.rawNames());
    return new Names(taken);
  }

  private static List<Statement> statements(
      List<Draft<List<Statement>>> drafts, HandlerScope scope) {
    return drafts.stream().flatMap(it -> it.bind(scope).stream()).toList();
  }

  private ProbePoint point(PointUse use) {
    HandlerScope scope = scope(Optional.empty());
    return new ProbePoint(
        components(use.point()),
        use.resolution(),
        use.armed().map(it -> it.bind(scope)),
        use.point().origin());
  }

  private static List<Component> named(AliasDraft alias, Origin origin) {
    return Stream.of(alias.name().split("[.]"))
        .map(it -> new Component(it, Optional.empty(), origin))
        .toList();
  }

  private List<Component> components(PointDraft point) {
    if (point instanceof PointDraft.Mark mark) {
      Literal name =
          new StringLiteral(ByteString.of(mark.marker().name()), Spelling.plain(), mark.origin());
      return ofTarget(List.of(new Component("mark", Optional.of(name), mark.origin())));
    }
    if (point instanceof PointDraft.OfProcess ofProcess) {
      return ofTarget(ofProcess.suffix());
    }
    if (point instanceof PointDraft.Raw raw) {
      return components(raw);
    }
    if (point instanceof PointDraft.OfAlias named) {
      return named(named.alias(), named.origin());
    }
    return ((PointDraft.Fixed) point).components();
  }

  private List<Component> components(PointDraft.Raw point) {
    try {
      return Fragment.of(point.text(), point.origin()).point();
    } catch (ReportException wrong) {
      problems.addAll(wrong.report().diagnostics());
      return List.of(new Component("never", Optional.empty(), point.origin()));
    }
  }

  private List<Component> ofTarget(List<Component> suffix) {
    return Stream.concat(binding.target().components().stream(), suffix.stream()).toList();
  }
}
