package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.analysis.InferredTypes;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.tapset.TapsetFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A function that a script can call: how it is called, what it gives, what it does.
 *
 * @param name its name
 * @param parameters each as {@code NAME: TYPE}
 * @param result the type that it gives; empty if it gives nothing
 * @param sentence what it does, if somebody wrote that
 * @param since the version of SystemTap that brought it, if that is known
 */
record FunctionFacts(
    String name,
    List<String> parameters,
    Optional<String> result,
    Optional<String> sentence,
    Optional<String> since) {

  FunctionFacts {
    parameters = List.copyOf(parameters);
  }

  /** All functions of that name: those of the script before those of the library. */
  static List<FunctionFacts> named(String name, Analysis analysis) {
    List<Outline> own = analysis.index().declared(Outline.Kind.FUNCTION, name);
    if (!own.isEmpty()) {
      return List.of(
          analysis
              .types()
              .function(name)
              .map(FunctionFacts::ofScript)
              .orElseGet(() -> withoutTypes(own.get(0))));
    }
    List<FunctionFacts> included =
        analysis.reading().own().stream()
            .filter(it -> it.kind() == Outline.Kind.FUNCTION && it.name().equals(name))
            .map(FunctionFacts::withoutTypes)
            .toList();
    return included.isEmpty()
        ? analysis.reading().tapset().overloads(name).stream()
            .map(it -> ofLibrary(it, analysis))
            .toList()
        : included;
  }

  private static FunctionFacts withoutTypes(Outline function) {
    return new FunctionFacts(
        function.name(),
        function.parameters(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static FunctionFacts ofScript(FunctionType type) {
    return new FunctionFacts(
        type.function().name(),
        type.parameters().stream().map(FunctionFacts::typed).toList(),
        Optional.of(type.result()).filter(it -> it != Kind.UNKNOWN).map(Kind::text),
        Optional.empty(),
        Optional.empty());
  }

  private static String typed(Variable variable) {
    return variable.name() + InferredTypes.text(variable).map(it -> ": " + it).orElse("");
  }

  private static FunctionFacts ofLibrary(TapsetFunction function, Analysis analysis) {
    int arity = function.parameters().size();
    Optional<WordBook.Entry> entry = WordBook.function(function.name(), arity);
    List<String> parameters = new ArrayList<>();
    for (int index = 0; index < arity; index++) {
      int number = index;
      String name = entry.map(it -> it.parameters().get(number)).orElse("arg" + (index + 1));
      parameters.add(name + ": " + lower(function.parameters().get(index)));
    }
    return new FunctionFacts(
        function.name(),
        parameters,
        function.result().map(FunctionFacts::lower),
        entry.map(WordBook.Entry::sentence),
        analysis.reading().tapset().since(function.name(), arity));
  }

  private static String lower(Enum<?> type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** {@code user_string2(address: long, otherwise: string): string}. */
  String signature() {
    String call = name + "(" + String.join(", ", parameters) + ")";
    return result.map(it -> call + ": " + it).orElse(call);
  }

  /** The signature, and what is known besides, as Markdown. */
  String page() {
    StringBuilder page = new StringBuilder("```systemtap\n" + signature() + "\n```\n");
    sentence.ifPresent(it -> page.append(WordBook.capital(it)).append(".\n"));
    since.ifPresent(it -> page.append("\nSince SystemTap ").append(it).append(".\n"));
    return page.toString();
  }
}
