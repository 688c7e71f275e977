package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Java of calls: words for functions of the tapset library, and the script's own functions. */
final class CallCode {
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("pid", "pid"),
          Map.entry("tid", "tid"),
          Map.entry("ppid", "ppid"),
          Map.entry("uid", "uid"),
          Map.entry("cpu", "cpu"),
          Map.entry("target", "target"),
          Map.entry("gettimeofday_ns", "gettimeofdayNs"),
          Map.entry("gettimeofday_us", "gettimeofdayUs"),
          Map.entry("gettimeofday_ms", "gettimeofdayMs"),
          Map.entry("gettimeofday_s", "gettimeofdayS"));
  private static final Map<String, String> STRINGS =
      Map.of(
          "execname", "execname",
          "pp", "pp",
          "pn", "pn",
          "cmdline_str", "cmdlineStr",
          "pexecname", "pexecname");

  /** Functions that take one number which Java knows. */
  private static final Map<String, String> OF_LITERAL =
      Map.of(
          "thread_indent", "threadIndent",
          "thread_indent_depth", "threadIndentDepth",
          "indent", "indent",
          "randint", "randint",
          "matched", "matched");

  private static final Set<String> LITERALS_TO_STRINGS =
      Set.of("thread_indent", "indent", "matched");

  private final ExpressionCode expressions;
  private final Handler handler;

  CallCode(ExpressionCode expressions, Handler handler) {
    this.expressions = expressions;
    this.handler = handler;
  }

  Value of(Call call) {
    if (!handler.script().types().functions(call.function()).isEmpty()) {
      return own(call);
    }
    return word(call).orElseGet(() -> library(call));
  }

  private Value own(Call call) {
    Optional<String> function = handler.script().function(call.function());
    if (function.isEmpty()) {
      return library(call);
    }
    Code code = Code.text(function.get()).then("of", arguments(call));
    return switch (handler.script().result(call.function())) {
      case LONG -> Value.number(code);
      case STRING -> Value.string(code);
      case STATS, UNKNOWN -> throw new NoWordException();
    };
  }

  /** What a function of the script is called with. */
  Code arguments(Call call) {
    int wanted = handler.script().declaration(call.function()).parameters().size();
    if (wanted != call.arguments().size()) {
      throw new NoWordException();
    }
    return wanted == 0 ? call("key") : expressions.elements().key(call.arguments());
  }

  private Optional<Value> word(Call call) {
    String name = call.function();
    List<Expression> arguments = call.arguments();
    if (arguments.isEmpty()) {
      return Optional.ofNullable(NUMBERS.get(name))
          .map(it -> Value.number(call(it)))
          .or(() -> Optional.ofNullable(STRINGS.get(name)).map(it -> Value.string(call(it))));
    }
    if (arguments.size() == 1 && OF_LITERAL.containsKey(name)) {
      return LiteralCode.number(arguments.get(0))
          .map(it -> call(OF_LITERAL.get(name), it))
          .map(it -> LITERALS_TO_STRINGS.contains(name) ? Value.string(it) : Value.number(it));
    }
    if (name.equals("ctime") && arguments.size() == 1) {
      return Optional.of(Value.string(call("ctime", expressions.number(arguments.get(0)))));
    }
    return ofString(call);
  }

  private Optional<Value> ofString(Call call) {
    List<Expression> arguments = call.arguments();
    List<Code> rest = new ArrayList<>();
    for (Expression argument : arguments.subList(1, arguments.size())) {
      Optional<Code> literal = LiteralCode.number(argument).or(() -> LiteralCode.text(argument));
      literal.ifPresent(rest::add);
    }
    if (rest.size() != arguments.size() - 1 || handler.kind(arguments.get(0)) != Kind.STRING) {
      return Optional.empty();
    }
    return method(call).map(it -> it.of(expressions.string(arguments.get(0)), rest));
  }

  /** A function whose first argument is a string and whose others are literals. */
  private enum Method {
    CONTAINS("isinstr", "contains", Value.Kind.CONDITION, "s"),
    SUBSTR("substr", "substr", Value.Kind.STRING, "nn"),
    STRLEN("strlen", "strlen", Value.Kind.NUMBER, ""),
    STRPOS("strpos", "strpos", Value.Kind.NUMBER, "s"),
    STRTOL("strtol", "strtol", Value.Kind.NUMBER, "n"),
    STRINGAT("stringat", "stringat", Value.Kind.NUMBER, "n"),
    REPLACE("str_replace", "strReplace", Value.Kind.STRING, "ss"),
    QUOTED("string_quoted", "quoted", Value.Kind.STRING, "");

    private final String function;
    private final String java;
    private final Value.Kind kind;
    private final String shape;

    Method(String function, String java, Value.Kind kind, String shape) {
      this.function = function;
      this.java = java;
      this.kind = kind;
      this.shape = shape;
    }

    private boolean isFor(Call call) {
      List<Expression> rest = call.arguments().subList(1, call.arguments().size());
      StringBuilder given = new StringBuilder();
      rest.forEach(it -> given.append(LiteralCode.number(it).isPresent() ? 'n' : 's'));
      return function.equals(call.function()) && shape.contentEquals(given);
    }

    private Value of(Code subject, List<Code> rest) {
      return new Value(kind, subject.then(new Code.Link(java, rest, List.of())));
    }
  }

  private static Optional<Method> method(Call call) {
    for (Method method : Method.values()) {
      if (method.isFor(call)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** A call of a function that nothing is known of, taken for what is needed. */
  Value untyped(Call call, Value.Kind kind) {
    return library(call, kind == Value.Kind.STRING ? Kind.STRING : Kind.LONG);
  }

  private Value library(Call call) {
    return library(call, handler.kind(call));
  }

  private Value library(Call call, Kind kind) {
    List<Code> all = new ArrayList<>();
    all.add(Code.text(JavaWords.literal(call.function())));
    all.addAll(expressions.anyOf(call.arguments()));
    return switch (kind) {
      case LONG -> Value.number(call("callNum", all));
      case STRING -> Value.string(call("callStr", all));
      case STATS, UNKNOWN -> throw new NoWordException();
    };
  }
}
