package io.github.stapwright.editor.server;

import io.github.stapwright.editor.answer.SemanticWords;
import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;

/** What the server tells a client that it can do. */
final class Capabilities {
  private Capabilities() {}

  static ServerCapabilities all(InitializeParams params) {
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(synchronisation());
    can.setCompletionProvider(new CompletionOptions(true, List.of(".", "$", "@", "%", "\"", "[")));
    can.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setWorkspaceSymbolProvider(true);
    can.setFoldingRangeProvider(true);
    can.setSelectionRangeProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setDocumentRangeFormattingProvider(true);
    can.setDocumentOnTypeFormattingProvider(
        new DocumentOnTypeFormattingOptions("}", List.of("\n")));
    can.setCodeLensProvider(new CodeLensOptions(false));
    can.setInlayHintProvider(true);
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    boolean prepares =
        params.getCapabilities() != null
            && params.getCapabilities().getTextDocument() != null
            && params.getCapabilities().getTextDocument().getRename() != null;
    can.setRenameProvider(new RenameOptions(prepares));
    can.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(SemanticWords.legend(), true, true));
    can.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.names()));
    return can;
  }

  private static TextDocumentSyncOptions synchronisation() {
    TextDocumentSyncOptions options = new TextDocumentSyncOptions();
    options.setOpenClose(true);
    options.setChange(TextDocumentSyncKind.Incremental);
    options.setSave(new SaveOptions(false));
    return options;
  }
}
