package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.importer.Code.Lambda;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Java of functions. */
final class FunctionCode {
  private final ScriptWords script;
  private final Comments comments;
  private final JavaScope names;

  FunctionCode(ScriptWords script, Comments comments, JavaScope names) {
    this.script = script;
    this.comments = comments;
    this.names = names;
  }

  /**
   * The functions of one name, which are tried one after the other.
   *
   * @throws NoWordException if the DSL has no word for them
   */
  Code of(List<Function> chain) {
    Function first = chain.get(0);
    boolean recursive = chain.stream().anyMatch(it -> calls(it, it.name()));
    requireWords(chain, recursive);
    Kind result = script.types().of(first).result();
    Map<String, Kind> parameters = parameters(first);
    List<Code> arguments = new ArrayList<>();
    arguments.add(text(JavaWords.literal(first.name())));
    arguments.add(ShapeCode.named(parameters));
    arguments.add(body(first, parameters, recursive));
    Code code = call(word(result, recursive), arguments);
    for (Function other : chain.subList(1, chain.size())) {
      code =
          code.then(
              new Link(
                  "orElse",
                  text(Long.toString(other.priority().orElseThrow())),
                  body(other, parameters(other), false)));
    }
    return code;
  }

  private void requireWords(List<Function> chain, boolean recursive) {
    Function first = chain.get(0);
    Kind result = script.types().of(first).result();
    for (int index = 0; index < chain.size(); index++) {
      Function function = chain.get(index);
      boolean isFirst = index == 0;
      boolean same =
          parameters(function).equals(parameters(first))
              && script.types().of(function).result() == result;
      boolean fits =
          function.body() instanceof Block
              && !function.isPrivate()
              && same
              && (isFirst ? function.priority().isEmpty() : function.priority().isPresent());
      boolean mayChain = chain.size() == 1 || result != Kind.UNKNOWN && !recursive;
      if (!fits || !mayChain || recursive && result == Kind.UNKNOWN) {
        throw new NoWordException();
      }
    }
  }

  private static String word(Kind result, boolean recursive) {
    String begin = recursive ? "declareRecursive" : "declare";
    return switch (result) {
      case LONG -> begin + "NumFunction";
      case STRING -> begin + "StrFunction";
      case UNKNOWN -> "declareFunction";
      case STATS -> throw new NoWordException();
    };
  }

  private Map<String, Kind> parameters(Function function) {
    FunctionType type = script.types().of(function);
    Map<String, Kind> parameters = new LinkedHashMap<>();
    for (Variable parameter : type.parameters()) {
      parameters.put(parameter.name(), parameter.isArray() ? Kind.UNKNOWN : parameter.value());
    }
    return parameters;
  }

  private Code body(Function function, Map<String, Kind> parameters, boolean recursive) {
    Set<String> raw = new HashSet<>();
    while (true) {
      comments.begin();
      Handler handler =
          new Handler(script, function, PointWords.none(), raw, new JavaScope(names.all()));
      Code code = body(function, parameters, recursive, handler);
      if (handler.moreRawLocals().isEmpty()) {
        return code;
      }
      comments.restart();
      raw.addAll(handler.moreRawLocals());
    }
  }

  private Code body(
      Function function, Map<String, Kind> parameters, boolean recursive, Handler handler) {
    List<String> lambda = new ArrayList<>();
    if (recursive) {
      String self = handler.names().take("self");
      script.nameFunction(function.name(), self);
      lambda.add(self);
    }
    lambda.add(ShapeCode.open(parameters, handler));
    Block body = (Block) function.body();
    StatementCode statements = new StatementCode(handler, LocalPlan.of(body, handler), comments);
    Lambda code = statements.lambda(lambda, "body", () -> statements.of(body));
    script.forgetFunction(function.name());
    return code;
  }

  static boolean calls(Node node, String function) {
    return node instanceof Call call && call.function().equals(function)
        || node.children().stream().anyMatch(it -> calls(it, function));
  }
}
