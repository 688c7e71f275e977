package io.github.stapwright.language.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.EmbeddedCode;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Parameter;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A model as {@code stap -p1} of 4.8 prints its tree: every operation in brackets. */
final class BracketedTree implements Declaration.Visitor<String> {
  private final BracketedStatements statements = new BracketedStatements();

  private BracketedTree() {}

  /** The tokens of the tree; strings by their value, since SystemTap respells them. */
  static List<String> tokens(Script script) {
    BracketedTree tree = new BracketedTree();
    // SystemTap prints C text first, then globals, aliases, probes and functions.
    String text =
        List.<Class<? extends Declaration>>of(
                EmbeddedCode.class, Global.class, Alias.class, Probe.class, Function.class)
            .stream()
            .flatMap(kind -> script.declarations().stream().filter(kind::isInstance))
            .map(it -> it.accept(tree))
            .collect(Collectors.joining("\n"));
    return FileTokens.of(Source.of("tree", text.getBytes(ISO_8859_1))).tokens().stream()
        .map(BracketedTree::told)
        .toList();
  }

  /** The tokens of what {@code stap -p1} printed; the formats of printf are escaped twice there. */
  static List<String> tokens(byte[] printed) {
    List<ScriptToken> tokens = FileTokens.of(Source.of("tree", printed)).tokens();
    List<String> told = new ArrayList<>();
    for (int index = 0; index < tokens.size(); index++) {
      boolean format = index > 1 && tokens.get(index - 2).kind() == SystemTap.PRINT_FORMAT;
      ScriptToken token = tokens.get(index);
      told.add(format && token.kind() == SystemTap.STRING ? format(token) : told(token));
    }
    return told;
  }

  private static String format(ScriptToken token) {
    String once = new String(Strings.value(token).toBytes(), ISO_8859_1);
    byte[] literal = ("\"" + once.replace("\"", "\\\"") + "\"").getBytes(ISO_8859_1);
    return told(FileTokens.of(Source.of("format", literal)).tokens().get(0));
  }

  private static String told(ScriptToken token) {
    if (token.kind() == SystemTap.STRING) {
      return quoted(Strings.value(token));
    }
    return token.kind() == SystemTap.EMBEDDED ? token.text().replaceAll("\\s+", " ") : token.text();
  }

  static String quoted(ByteString value) {
    StringBuilder text = new StringBuilder("\"");
    for (int index = 0; index < value.size(); index++) {
      text.append(String.format("\\%03o", value.at(index)));
    }
    return text.append('"').toString();
  }

  @Override
  public String visitProbe(Probe probe) {
    return "probe " + points(probe.points()) + probe.body().accept(statements);
  }

  @Override
  public String visitAlias(Alias alias) {
    String names = alias.names().stream().map(this::point).collect(Collectors.joining(" = "));
    String sign = alias.form() == Alias.Form.PROLOGUE ? " = " : " += ";
    String body = alias.body().accept(statements);
    return "probe " + names + sign + points(alias.points()) + body;
  }

  private String points(List<ProbePoint> points) {
    return points.stream().map(this::point).collect(Collectors.joining(", "));
  }

  private String point(ProbePoint point) {
    String name = point.components().stream().map(this::component).collect(Collectors.joining("."));
    String condition = point.condition().map(it -> " if (" + statements.text(it) + ")").orElse("");
    return name + point.resolution().text() + condition;
  }

  private String component(Component component) {
    return component.name()
        + component.argument().map(it -> "(" + BracketedExpressions.literal(it) + ")").orElse("");
  }

  @Override
  public String visitGlobal(Global global) {
    String size = global.size().isPresent() ? "[" + global.size().getAsInt() + "]" : "";
    String initial =
        global.initial().map(it -> " = " + BracketedExpressions.literal(it)).orElse("");
    return "global " + global.name() + (global.wraps() ? "%" : "") + size + initial;
  }

  @Override
  public String visitFunction(Function function) {
    String parameters =
        function.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    String body =
        function.body() instanceof Block block
            ? block.accept(statements)
            : visitEmbeddedCode((EmbeddedCode) function.body());
    return "function " + function.name() + " (" + parameters + ") " + body;
  }

  @Override
  public String visitEmbeddedCode(EmbeddedCode code) {
    return "%{" + new String(code.code().toBytes(), ISO_8859_1) + "%}";
  }
}
