package io.github.stapwright.editor.server;

import io.github.stapwright.editor.answer.Formattings;
import io.github.stapwright.editor.answer.Renames;
import io.github.stapwright.editor.fix.QuickFixes;
import io.github.stapwright.editor.text.TextDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** The files that a client has open: what it tells of them, and requests that change them. */
final class DocumentService extends DocumentRequests {
  private @Nullable LanguageClient client;

  DocumentService(Workspace workspace, Workers workers) {
    super(workspace, workers);
  }

  void connect(LanguageClient connected) {
    client = connected;
    open.connect(connected::publishDiagnostics);
  }

  OpenDocuments open() {
    return open;
  }

  /** Says it where the user sees it. */
  void tell(List<String> sentences) {
    LanguageClient known = client;
    if (known != null) {
      sentences.forEach(it -> known.showMessage(new MessageParams(MessageType.Warning, it)));
    }
  }

  /** Says what came out of a command. */
  void inform(String sentence) {
    LanguageClient known = client;
    if (known != null) {
      known.showMessage(new MessageParams(MessageType.Info, sentence));
    }
  }

  /** Asks the client to ask again for what lies beside the text. */
  void refresh() {
    LanguageClient known = client;
    if (known != null && workspace.refreshes()) {
      // A client that refuses does without.
      var unusedLenses = known.refreshCodeLenses();
      var unusedHints = known.refreshInlayHints();
    }
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    open.put(TextDocument.of(item.getUri(), item.getVersion(), item.getText()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    open.find(params.getTextDocument().getUri())
        .ifPresent(
            it ->
                open.put(
                    it.document()
                        .changed(
                            params.getTextDocument().getVersion(), params.getContentChanges())));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    open.close(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    workers.read(
        () -> {
          workspace.readFiles();
          Optional<Path> file = Workspace.path(params.getTextDocument().getUri());
          if (file.filter(workspace::isIncluded).isPresent()) {
            workspace.forgetReading();
            open.again();
          }
          refresh();
        });
  }

  @Override
  public CompletableFuture<
          @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return perhaps(
        params.getTextDocument(),
        true,
        it ->
            Optional.of(
                Either3.forSecond(new Renames(it, references(it)).prepared(params.getPosition()))));
  }

  @Override
  public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams params) {
    return perhaps(
        params.getTextDocument(),
        true,
        it ->
            Optional.of(
                new Renames(it, references(it))
                    .renamed(params.getPosition(), params.getNewName())));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return script(params.getTextDocument(), true, List.of(), Formattings::whole);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> rangeFormatting(
      DocumentRangeFormattingParams params) {
    return script(
        params.getTextDocument(), true, List.of(), it -> Formattings.range(it, params.getRange()));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(
      DocumentOnTypeFormattingParams params) {
    return script(
        params.getTextDocument(),
        true,
        List.of(),
        it -> Formattings.onType(it, params.getPosition(), params.getCh()));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return script(
        params.getTextDocument(),
        true,
        List.of(),
        it -> QuickFixes.of(it, params.getContext().getDiagnostics()));
  }
}
