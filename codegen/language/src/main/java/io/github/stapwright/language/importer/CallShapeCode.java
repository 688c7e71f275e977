package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.importer.Code.Lambda;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Java of {@code latency} and {@code callDepth}. */
final class CallShapeCode {
  private static final Code ANY_LINE = call("lineno").then("ge", text("0"));

  private final CallShape shape;
  private final ScriptWords script;
  private final PointCode points;
  private final Comments comments;
  private final JavaScope names;

  CallShapeCode(
      CallShape shape, ScriptWords script, PointCode points, Comments comments, JavaScope names) {
    this.shape = shape;
    this.script = script;
    this.points = points;
    this.comments = comments;
    this.names = names;
  }

  /** One end of the calls: its filter and what is done there. */
  private final class End {
    private final Handler handler;
    private final FilteredBody filtered;
    private final Code point;

    End(Probe probe) {
      PointWords words =
          points.of(
              probe.points(),
              it -> {
                throw new NoWordException();
              });
      this.point = words.code();
      this.handler = new Handler(script, probe, words, Set.of(), new JavaScope(names.all()));
      this.filtered = FilteredBody.of(probe.body(), handler, Level.ALL, comments);
    }

    List<Code> filters() {
      ExpressionCode expressions = new ExpressionCode(handler);
      List<Code> filters = new ArrayList<>();
      filtered.filters().forEach(it -> filters.add(expressions.condition(it)));
      return filters;
    }

    Code step() {
      List<Code> filters = filters();
      return filters.isEmpty() ? point : point.then("where", joined(filters));
    }

    Lambda lambda(String local, Block block) {
      String java = handler.names().take(local);
      handler.openReadOnly(local, Value.number(text(java)));
      LocalPlan plan = LocalPlan.of(block, handler);
      StatementCode statements = new StatementCode(handler, plan, comments);
      Lambda lambda = statements.lambda(List.of(java), "it", () -> statements.of(block));
      if (!handler.moreRawLocals().isEmpty()) {
        throw new NoWordException();
      }
      return lambda;
    }
  }

  private static Code joined(List<Code> filters) {
    Code all = filters.get(0);
    for (Code filter : filters.subList(1, filters.size())) {
      all = all.then("and", filter);
    }
    return all;
  }

  /**
   * The shape as Java.
   *
   * @throws NoWordException if the probes have another one
   */
  Code of(Probe entry, Probe exit) {
    List<String> above = new ArrayList<>(comments.take(entry));
    End first = new End(entry);
    End last = new End(exit);
    Expression callee = shape.callee(first.filtered.body());
    Code told = new ExpressionCode(first.handler).string(callee);
    Block atEntry = shape.ofEntry(first.filtered.body());
    Block atReturn = shape.ofReturn(last.filtered.body());
    if (shape.timed() && !atEntry.statements().isEmpty()) {
      throw new NoWordException();
    }
    Code code = begin(first, last, told);
    Code each =
        shape.timed()
            ? code.then("each", last.lambda("took", atReturn))
            : code.then("each", first.lambda("depth", atEntry), last.lambda("depth", atReturn));
    comments.takeWithin(entry);
    comments.takeWithin(exit);
    above.addAll(comments.takeKept());
    return ProbeCode.commented(each, above);
  }

  private Code begin(End first, End last, Code callee) {
    Code name = text(JavaWords.literal(shape.name()));
    List<Code> entered = first.filters();
    boolean isPython =
        callee.equals(call("funcname"))
            && first.point.equals(call("onFunctionEntry"))
            && last.point.equals(call("onFunctionReturn"))
            && entered.equals(last.filters())
            && entered.size() > 1
            && entered.get(0).equals(ANY_LINE);
    if (isPython) {
      Code where = joined(entered.subList(1, entered.size()));
      return call(shape.timed() ? "functionLatency" : "functionDepth", name, where);
    }
    String word = shape.timed() ? "latency" : "callDepth";
    Link link = new Link(word, name, callee, first.step(), last.step());
    return new Code.Chain(java.util.Optional.empty(), List.of(link));
  }
}
