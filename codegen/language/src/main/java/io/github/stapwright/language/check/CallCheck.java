package io.github.stapwright.language.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.syntax.ForeignWords;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether a function is called that there is, with as many arguments as it takes. */
final class CallCheck {
  private final Script script;
  private final Map<String, List<Integer>> own;
  private final CheckOptions options;
  private final Consumer<Diagnostic> problems;

  CallCheck(Script script, CheckOptions options, Consumer<Diagnostic> problems) {
    this.script = script;
    this.own =
        script.functions().stream()
            .collect(groupingBy(Function::name, mapping(it -> it.parameters().size(), toList())));
    this.options = options;
    this.problems = problems;
  }

  void check(Call call) {
    int given = call.arguments().size();
    List<Integer> own = own(call.function());
    List<Integer> library = library(call.function());
    Optional<String> since =
        own.isEmpty() ? options.tapset().since(call.function(), given) : Optional.empty();
    if (since.filter(options::isOlderThan).isPresent()) {
      newer(call, since.get());
    } else if (own.isEmpty() && library.isEmpty()) {
      unresolved(call);
    } else if (!own.contains(given) && !library.contains(given)) {
      argumentCount(call, own.isEmpty() ? library.get(0) : own.get(0));
    } else if (own.isEmpty()
        && !options.guru()
        && options.tapset().needsGuru(call.function(), given)) {
      guruOnly(call);
    }
  }

  /** How many arguments each of the script's own functions of this name takes. */
  private List<Integer> own(String name) {
    return own.getOrDefault(name, List.of());
  }

  /** How many arguments each of the library's functions of this name takes. */
  private List<Integer> library(String name) {
    return options.tapset().overloads(name).stream().map(it -> it.parameters().size()).toList();
  }

  private void argumentCount(Call call, int takes) {
    problems.accept(
        Diagnostic.of(
            Problem.ARGUMENT_COUNT,
            call.origin(),
            "`"
                + call.function()
                + "` takes "
                + takes
                + (takes == 1 ? " argument" : " arguments")
                + ", not "
                + call.arguments().size()));
  }

  private void guruOnly(Call call) {
    problems.accept(
        Diagnostic.of(
                Problem.GURU_ONLY,
                call.origin(),
                "`" + call.function() + "` may be called in guru mode only")
            .withFix("run it with stap -g, if you trust the script with the kernel"));
  }

  private void newer(Call call, String since) {
    problems.accept(
        Diagnostic.of(
                Problem.UNRESOLVED_FUNCTION,
                call.origin(),
                "`"
                    + call.function()
                    + "` came with SystemTap "
                    + since
                    + ", and the script is for "
                    + options.systemTap())
            .withFix("do without it, or run the script with SystemTap " + since + " or newer"));
  }

  private void unresolved(Call call) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Problem.UNRESOLVED_FUNCTION,
            call.origin(),
            "there is no function `" + call.function() + "`");
    problems.accept(
        ForeignWords.find(call.function())
            .map(it -> it.sentence() + ": " + it.fix())
            .or(
                () ->
                    new Similar(options.tapset(), script)
                        .function(call.function())
                        .map(it -> "did you mean `" + it + "`?"))
            .map(diagnostic::withFix)
            .orElse(diagnostic));
  }
}
