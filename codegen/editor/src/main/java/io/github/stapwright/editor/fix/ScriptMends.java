package io.github.stapwright.editor.fix;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.analysis.Diagnostics;
import io.github.stapwright.editor.settings.EditorSettings;
import io.github.stapwright.editor.settings.Reading;
import io.github.stapwright.editor.text.TextDocument;
import io.github.stapwright.language.diagnostic.Finding;
import io.github.stapwright.language.diagnostic.Mend;
import io.github.stapwright.language.diagnostic.Mend.Replacement;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What is wrong with a script, with the edits that an editor would offer. */
public final class ScriptMends {
  private ScriptMends() {}

  /** All findings of a script, in the order of the report. */
  public static List<Finding> of(Source source, ReadOptions options) {
    Reading reading =
        new Reading(EditorSettings.defaults(), options, Optional.empty(), List.of(), List.of());
    TextDocument text = TextDocument.of(source.name(), 0, source.bytes().utf8());
    Analysis analysis = new Analysis(text, reading, source.name());
    List<Diagnostic> shown = Diagnostics.of(analysis);
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at < shown.size(); at++) {
      findings.add(
          new Finding(
              analysis.read().report().diagnostics().get(at), mends(analysis, shown.get(at))));
    }
    return findings;
  }

  private static List<Mend> mends(Analysis analysis, Diagnostic diagnostic) {
    return QuickFixes.of(analysis, List.of(diagnostic)).stream()
        .map(Either::getRight)
        .map(it -> mend(analysis, it))
        .toList();
  }

  private static Mend mend(Analysis analysis, CodeAction action) {
    List<TextEdit> edits =
        action.getEdit().getChanges().getOrDefault(analysis.document().uri(), List.of());
    return new Mend(action.getTitle(), edits.stream().map(ScriptMends::replacement).toList());
  }

  private static Replacement replacement(TextEdit edit) {
    Range range = edit.getRange();
    return new Replacement(
        range.getStart().getLine() + 1,
        range.getStart().getCharacter() + 1,
        range.getEnd().getLine() + 1,
        range.getEnd().getCharacter() + 1,
        edit.getNewText());
  }
}
