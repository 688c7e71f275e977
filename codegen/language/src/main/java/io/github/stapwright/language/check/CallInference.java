package io.github.stapwright.language.check;

import io.github.stapwright.language.tapset.TapsetFunction;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Optional;

/** What calls of functions and of print functions tell of the types of their arguments. */
final class CallInference {
  private final ExpressionInference expressions;
  private final VisibleVariables variables;
  private final TypeComplaints complaints;

  CallInference(
      ExpressionInference expressions, VisibleVariables variables, TypeComplaints complaints) {
    this.expressions = expressions;
    this.variables = variables;
    this.complaints = complaints;
  }

  /** The type of a call: all functions of an overload chain learn from its arguments. */
  Kind of(Call call, Kind expected) {
    List<FunctionType> chain =
        variables.types().functions(call.function(), call.arguments().size());
    Optional<TapsetFunction> library =
        variables.types().tapset().function(call.function(), call.arguments().size());
    if (!chain.isEmpty()) {
      Kind result = result(call, chain, expected);
      chain.forEach(it -> arguments(it, call.arguments()));
      // One of the library that has the same name and as many parameters belongs to the chain.
      library
          .flatMap(TapsetFunction::result)
          .ifPresent(it -> complaints.unless(call, Kind.of(it), result));
      library.ifPresent(it -> arguments(it, call.arguments()));
      return result;
    }
    library.ifPresent(it -> arguments(it, call.arguments()));
    if (library.isEmpty()) {
      expressions.all(call.arguments(), Kind.UNKNOWN);
    }
    return library.flatMap(TapsetFunction::result).map(Kind::of).orElse(Kind.UNKNOWN);
  }

  /** What all functions of the chain give: they learn it from each other and from the call. */
  private Kind result(Call call, List<FunctionType> chain, Kind expected) {
    Kind kind = variables.told(call);
    for (FunctionType called : chain) {
      Kind given = called.result();
      if (kind == Kind.UNKNOWN) {
        kind = given == Kind.UNKNOWN ? expected : given;
      }
      variables.learnResult(called, kind);
      complaints.unless(call, given, kind);
    }
    return kind;
  }

  private void arguments(FunctionType called, List<Expression> arguments) {
    List<Variable> parameters = called.parameters();
    for (int index = 0; index < arguments.size(); index++) {
      Variable parameter = parameters.get(index);
      variables.learn(parameter, expressions.of(arguments.get(index), parameter.value()));
      complaints.ifUnknown(arguments.get(index), parameter.value());
    }
  }

  private void arguments(TapsetFunction called, List<Expression> arguments) {
    for (int index = 0; index < arguments.size(); index++) {
      expressions.of(arguments.get(index), Kind.of(called.parameters().get(index)));
    }
  }

  /** What a print function makes; its format tells what it wants. */
  Kind of(Print print) {
    Optional<PrintFormat> format =
        print.format().filter(it -> print.function().formatted()).flatMap(CallInference::parse);
    List<Boolean> strings = format.map(PrintFormat::arguments).orElse(List.of());
    for (int index = 0; index < print.arguments().size(); index++) {
      boolean known = index < strings.size();
      Kind wanted = known ? strings.get(index) ? Kind.STRING : Kind.LONG : Kind.UNKNOWN;
      Kind kind = expressions.used(print.arguments().get(index), wanted);
      if (print.function() == PrintFunction.PRINT_CHAR) {
        // It needs a number, but does not tell that what it is given is one.
        complaints.unless(print.arguments().get(index), Kind.LONG, kind);
      }
    }
    format.ifPresent(it -> complaints.unlessCount(print, it.arguments().size()));
    return print.function().toText() ? Kind.STRING : Kind.LONG;
  }

  private static Optional<PrintFormat> parse(Literal format) {
    try {
      return format instanceof StringLiteral literal
          ? Optional.of(PrintFormat.parse(literal.value()))
          : Optional.empty();
    } catch (IllegalArgumentException refusedElsewhere) {
      return Optional.empty();
    }
  }
}
