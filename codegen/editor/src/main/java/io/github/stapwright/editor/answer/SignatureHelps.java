package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;

/** The parameters of the call that the cursor is in. */
public final class SignatureHelps {
  private SignatureHelps() {}

  /** A call that is open. */
  private record Call(int open, int commas) {}

  /** The signatures of the function that is called at the position. */
  public static Optional<SignatureHelp> at(Analysis analysis, Position position) {
    int offset = analysis.document().offset(position);
    ScriptWords words = analysis.index().words();
    return call(words, offset)
        .filter(it -> words.is(it.open() - 1, Word.Kind.NAME))
        .flatMap(it -> help(words.get(it.open() - 1).text(), it.commas(), analysis));
  }

  private static Optional<Call> call(ScriptWords words, int offset) {
    Deque<Call> open = new ArrayDeque<>();
    for (int at = 0; at < words.size() && words.get(at).to() <= offset; at++) {
      if (words.beginsDeclaration(at) || words.is(at, "{") || words.is(at, ";")) {
        open.clear();
      } else if (words.is(at, "(") || words.is(at, "[")) {
        open.push(new Call(at, 0));
      } else if (words.is(at, ")") || words.is(at, "]")) {
        open.poll();
      } else if (words.is(at, ",") && !open.isEmpty()) {
        Call call = open.pop();
        open.push(new Call(call.open(), call.commas() + 1));
      }
    }
    return open.stream().filter(it -> words.is(it.open(), "(")).findFirst();
  }

  private static Optional<SignatureHelp> help(String name, int commas, Analysis analysis) {
    List<FunctionFacts> functions = FunctionFacts.named(name, analysis);
    List<SignatureInformation> signatures = new ArrayList<>();
    functions.forEach(it -> signatures.add(signature(it)));
    WordBook.word(name).ifPresent(it -> signatures.add(builtIn(it)));
    if (signatures.isEmpty()) {
      return Optional.empty();
    }
    int fitting = 0;
    while (fitting < signatures.size() - 1
        && signatures.get(fitting).getParameters().size() <= commas) {
      fitting++;
    }
    return Optional.of(new SignatureHelp(signatures, fitting, commas));
  }

  private static SignatureInformation signature(FunctionFacts function) {
    SignatureInformation signature = new SignatureInformation(function.signature());
    function
        .sentence()
        .ifPresent(
            it ->
                signature.setDocumentation(
                    new MarkupContent(MarkupKind.MARKDOWN, WordBook.capital(it) + ".")));
    signature.setParameters(function.parameters().stream().map(ParameterInformation::new).toList());
    return signature;
  }

  /** {@code printf(format, values...)}: the first line of the page, its fence aside. */
  private static SignatureInformation builtIn(String page) {
    String[] lines = page.split("\n");
    SignatureInformation signature = new SignatureInformation(lines[1]);
    int open = lines[1].indexOf('(');
    int close = lines[1].lastIndexOf(')');
    List<ParameterInformation> parameters = new ArrayList<>();
    if (open >= 0 && close > open) {
      for (String each : lines[1].substring(open + 1, close).split(", ")) {
        parameters.add(new ParameterInformation(each));
      }
    }
    signature.setParameters(parameters);
    signature.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, lines[3]));
    return signature;
  }
}
