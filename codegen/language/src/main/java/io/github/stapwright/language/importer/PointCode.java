package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.markers.source.MarkerWords;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.StringLiteral;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Java of probe points. */
final class PointCode {
  /** What the reader of a file in {@code /proc} gets, which a handler stores to. */
  static final Code ANSWER = call("procfsAnswer");

  private static final Map<String, String> SESSION =
      Map.of(
          "begin", "onBegin",
          "end", "onEnd",
          "error", "onError",
          "never", "onNever",
          "oneshot", "onOneshot");
  private static final Map<String, String> PROCESS =
      Map.of(
          "begin", "onProcessBegin",
          "end", "onProcessEnd",
          "thread.begin", "onThreadBegin",
          "thread.end", "onThreadEnd",
          "syscall", "onSyscall",
          "syscall.return", "onSyscallReturn");

  private final Target target;
  private final List<MarkerClassWords> markers;

  PointCode(Target target, List<MarkerClassWords> markers) {
    this.target = target;
    this.markers = markers;
  }

  /** One entry point for all points of a probe, and what all of them offer. */
  PointWords of(List<ProbePoint> points, Function<Expression, Code> condition) {
    List<PointWords> each = points.stream().map(it -> of(it, condition)).toList();
    if (each.size() == 1) {
      return each.get(0);
    }
    PointWords common = each.stream().reduce(PointWords::common).orElseThrow();
    return common.with(call("onAny", each.stream().map(PointWords::code).toList()));
  }

  private PointWords of(ProbePoint point, Function<Expression, Code> condition) {
    PointWords words = words(point).orElseGet(() -> raw(point));
    Code code = words.code();
    if (point.condition().isPresent()) {
      code = code.then("armedWhile", condition.apply(point.condition().get()));
    }
    return words.with(
        switch (point.resolution()) {
          case REQUIRED -> code;
          case OPTIONAL -> code.then("optional");
          case SUFFICIENT -> code.then("sufficient");
        });
  }

  /** A point part by part, or in SystemTap's own words. */
  private PointWords raw(ProbePoint point) {
    return PathCode.of(point, target).map(PointWords::of).orElseGet(() -> spelled(point));
  }

  private static PointWords spelled(ProbePoint point) {
    ProbePoint bare =
        new ProbePoint(
            point.components(), ProbePoint.Resolution.REQUIRED, Optional.empty(), Origin.unknown());
    return PointWords.of(call("onPoint", JavaWords.literals(Layout.render(bare))));
  }

  private Optional<PointWords> words(ProbePoint point) {
    if (TargetOfScript.isPrefix(target, point)) {
      int prefix = target.components().size();
      return ofTarget(point.components().subList(prefix, point.components().size()));
    }
    List<Component> parts = point.components();
    return session(parts).or(() -> TimerCode.of(parts)).map(PointWords::of).or(() -> procfs(parts));
  }

  private static Optional<Code> session(List<Component> parts) {
    String word = SESSION.get(parts.get(0).name());
    if (word == null || parts.size() > 1) {
      return Optional.empty();
    }
    if (parts.get(0).argument().isEmpty()) {
      return Optional.of(call(word));
    }
    boolean ordered = List.of("begin", "end", "error").contains(parts.get(0).name());
    return ordered
        ? LiteralCode.number(parts.get(0).argument().get()).map(it -> call(word, it))
        : Optional.empty();
  }

  private static Optional<PointWords> procfs(List<Component> parts) {
    if (parts.size() != 2 || !parts.get(0).name().equals("procfs")) {
      return Optional.empty();
    }
    Optional<Code> name = parts.get(0).argument().flatMap(LiteralCode::text);
    if (name.isEmpty() || parts.get(1).argument().isPresent()) {
      return Optional.empty();
    }
    return switch (parts.get(1).name()) {
      case "read" ->
          Optional.of(with(call("onProcfsRead", name.get()), "$value", Value.string(ANSWER)));
      case "write" ->
          Optional.of(
              with(call("onProcfsWrite", name.get()), "$value", Value.string(call("procfsValue"))));
      default -> Optional.empty();
    };
  }

  private static PointWords with(Code code, String variable, Value value) {
    return new PointWords(code, Map.of(), Map.of(variable, value), false);
  }

  private Optional<PointWords> ofTarget(List<Component> parts) {
    if (parts.size() == 1 && parts.get(0).name().equals("mark")) {
      return name(parts.get(0)).flatMap(this::marker);
    }
    if (parts.size() == 2
        && parts.get(0).name().equals("provider")
        && parts.get(1).name().equals("mark")) {
      return name(parts.get(0)).flatMap(it -> name(parts.get(1)).map(mark -> marks(it, mark)));
    }
    if (parts.stream().anyMatch(it -> it.argument().isPresent())) {
      return Optional.empty();
    }
    String path = parts.stream().map(Component::name).collect(Collectors.joining("."));
    return Optional.ofNullable(PROCESS.get(path)).map(it -> process(path, it));
  }

  private static PointWords process(String path, String word) {
    Map<String, Value> variables = new HashMap<>();
    if (path.startsWith("syscall")) {
      variables.put("$syscall", Value.number(call("syscallNumber")));
    }
    if (path.equals("syscall.return")) {
      variables.put("$return", Value.number(call("syscallResult")));
    }
    return new PointWords(call(word), Map.of(), variables, false);
  }

  private static Optional<String> name(Component component) {
    return component
        .argument()
        .filter(StringLiteral.class::isInstance)
        .flatMap(it -> JavaWords.text(((StringLiteral) it).value()));
  }

  private static PointWords marks(String provider, String pattern) {
    Map<String, Value> variables =
        Map.of(
            "$$name", Value.string(call("markName")),
            "$$provider", Value.string(call("markProvider")),
            "$$vars", Value.string(call("markArguments")));
    Code code =
        call("onMarks", text(JavaWords.literal(provider)), text(JavaWords.literal(pattern)));
    return new PointWords(code, Map.of(), variables, false);
  }

  private Optional<PointWords> marker(String name) {
    return markers.stream()
        .filter(it -> !it.isPython() || mayBePython())
        .flatMap(it -> marker(it, name).stream())
        .findFirst();
  }

  /** PHP has a marker {@code function__entry}, too, with other arguments. */
  private boolean mayBePython() {
    String text = target.text().toLowerCase(Locale.ROOT);
    return text.contains("python") || text.startsWith("@") || text.startsWith("pid:");
  }

  private static Optional<PointWords> marker(MarkerClassWords words, String name) {
    return words
        .words()
        .marker(name)
        .map(
            it ->
                new PointWords(
                    call(it.entryPoint()), byNumber(it.arguments()), Map.of(), words.isPython()));
  }

  private static Map<Integer, MarkerWords.Accessor> byNumber(List<MarkerWords.Accessor> all) {
    Map<Integer, MarkerWords.Accessor> numbered = new HashMap<>();
    for (int number = 1; number <= all.size(); number++) {
      numbered.put(number, all.get(number - 1));
    }
    return numbered;
  }

  static Optional<Long> number(Component component) {
    return component
        .argument()
        .filter(NumberLiteral.class::isInstance)
        .map(it -> ((NumberLiteral) it).value());
  }
}
