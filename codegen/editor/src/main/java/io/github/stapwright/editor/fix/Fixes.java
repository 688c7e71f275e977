package io.github.stapwright.editor.fix;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Word;
import io.github.stapwright.editor.text.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** One problem, its place in the text, and the mends that were found for it. */
final class Fixes {
  private final Analysis analysis;
  private final Diagnostic diagnostic;
  private final List<CodeAction> actions;

  Fixes(Analysis analysis, Diagnostic diagnostic, List<CodeAction> actions) {
    this.analysis = analysis;
    this.diagnostic = diagnostic;
    this.actions = actions;
  }

  Analysis analysis() {
    return analysis;
  }

  TextDocument document() {
    return analysis.document();
  }

  ScriptWords words() {
    return analysis.index().words();
  }

  String text() {
    return document().text();
  }

  /** What the message says, its fix included. */
  String message() {
    return diagnostic.getMessage().isLeft()
        ? diagnostic.getMessage().getLeft()
        : diagnostic.getMessage().getRight().getValue();
  }

  int from() {
    return document().offset(diagnostic.getRange().getStart());
  }

  int to() {
    return document().offset(diagnostic.getRange().getEnd());
  }

  /** The number of the word that the place begins in; -1 if there is none. */
  int at() {
    return words().before(from());
  }

  /** A change between two offsets. */
  record Change(int from, int to, String text) {}

  void replace(String title, int from, int to, String text) {
    change(title, List.of(new Change(from, to, text)));
  }

  void replace(String title, Word word, String text) {
    replace(title, word.from(), word.to(), text);
  }

  void insert(String title, int at, String text) {
    replace(title, at, at, text);
  }

  void change(String title, List<Change> changes) {
    List<TextEdit> edits = new ArrayList<>();
    changes.forEach(it -> edits.add(new TextEdit(document().range(it.from(), it.to()), it.text())));
    CodeAction action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic));
    action.setEdit(new WorkspaceEdit(Map.of(document().uri(), edits)));
    action.setIsPreferred(
        actions.stream().noneMatch(it -> it.getDiagnostics().contains(diagnostic)));
    actions.add(action);
  }
}
