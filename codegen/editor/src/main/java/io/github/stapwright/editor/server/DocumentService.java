package io.github.stapwright.editor.server;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.answer.CodeLenses;
import io.github.stapwright.editor.answer.Completions;
import io.github.stapwright.editor.answer.FileSymbols;
import io.github.stapwright.editor.answer.Foldings;
import io.github.stapwright.editor.answer.Formattings;
import io.github.stapwright.editor.answer.Hovers;
import io.github.stapwright.editor.answer.InlayHints;
import io.github.stapwright.editor.answer.References;
import io.github.stapwright.editor.answer.Renames;
import io.github.stapwright.editor.answer.SelectionRanges;
import io.github.stapwright.editor.answer.SemanticWords;
import io.github.stapwright.editor.answer.SignatureHelps;
import io.github.stapwright.editor.answer.Symbols;
import io.github.stapwright.editor.fix.QuickFixes;
import io.github.stapwright.editor.scenario.ScenarioAnalysis;
import io.github.stapwright.editor.server.OpenDocuments.Open;
import io.github.stapwright.editor.text.TextDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** Requests about one file. Each is answered for the text as it was when the request came. */
final class DocumentService implements TextDocumentService {
  private final Workspace workspace;
  private final Workers workers;
  private final OpenDocuments open;
  private @Nullable LanguageClient client;

  DocumentService(Workspace workspace, Workers workers) {
    this.workspace = workspace;
    this.workers = workers;
    this.open = new OpenDocuments(workspace, workers);
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
      known.refreshCodeLenses();
      known.refreshInlayHints();
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
    workers.later(
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

  /**
   * Answers in the background; {@code otherwise} for a file that is not open or no script.
   *
   * @param onlyNow whether an answer for a text that has changed since is of no use
   */
  private <T> CompletableFuture<T> ask(
      TextDocumentIdentifier file, boolean onlyNow, T otherwise, Function<Open, T> answer) {
    Optional<Open> state = open.find(file.getUri());
    if (state.isEmpty()) {
      return CompletableFuture.completedFuture(otherwise);
    }
    Open asked = state.get();
    return CompletableFutures.computeAsync(
        workers.answering(),
        cancelled -> {
          cancelled.checkCanceled();
          if (onlyNow && !open.isCurrent(asked) && hasChanged(asked)) {
            throw new ResponseErrorException(
                new ResponseError(
                    ResponseErrorCode.ContentModified, "the text has changed since", null));
          }
          T found = answer.apply(asked);
          cancelled.checkCanceled();
          return found;
        });
  }

  private boolean hasChanged(Open asked) {
    return open.find(asked.document().uri())
        .filter(it -> it.document().version() == asked.document().version())
        .isEmpty();
  }

  private <T> CompletableFuture<T> script(
      TextDocumentIdentifier file, boolean onlyNow, T otherwise, Function<Analysis, T> answer) {
    return ask(file, onlyNow, otherwise, it -> it.script().map(answer).orElse(otherwise));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    Either<List<CompletionItem>, CompletionList> none = Either.forLeft(List.of());
    return ask(
        params.getTextDocument(),
        false,
        none,
        it -> {
          List<CompletionItem> items =
              it.script()
                  .map(script -> Completions.at(script, params.getPosition()))
                  .or(() -> it.scenario().map(s -> s.completions(params.getPosition())))
                  .orElse(List.of());
          String uri = it.document().uri();
          items.forEach(item -> item.setData(uri));
          return Either.forLeft(items);
        });
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
    Object data = item.getData();
    String uri =
        data instanceof com.google.gson.JsonPrimitive sent
            ? sent.getAsString()
            : String.valueOf(data);
    return script(
        new TextDocumentIdentifier(uri), false, item, it -> Completions.resolved(item, it));
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return script(
        params.getTextDocument(),
        false,
        null,
        it -> Hovers.at(it, params.getPosition()).orElse(null));
  }

  @Override
  public CompletableFuture<@Nullable SignatureHelp> signatureHelp(SignatureHelpParams params) {
    return script(
        params.getTextDocument(),
        false,
        null,
        it -> SignatureHelps.at(it, params.getPosition()).orElse(null));
  }

  private References references(Analysis script) {
    List<FileSymbols> others = new ArrayList<>();
    for (FileSymbols each : workspace.files().all()) {
      if (!each.uri().equals(script.document().uri())) {
        others.add(each);
      }
    }
    return new References(script, others, uri -> isIncluded(uri));
  }

  private boolean isIncluded(String uri) {
    return Workspace.path(uri).filter(workspace::isIncluded).isPresent();
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    Either<List<? extends Location>, List<? extends LocationLink>> none = Either.forLeft(List.of());
    return script(
        params.getTextDocument(),
        false,
        none,
        it -> Either.forLeft(references(it).definitions(params.getPosition())));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return script(
        params.getTextDocument(),
        false,
        List.of(),
        it -> references(it).all(params.getPosition(), params.getContext().isIncludeDeclaration()));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return script(
        params.getTextDocument(),
        true,
        List.of(),
        it -> references(it).highlights(params.getPosition()));
  }

  @Override
  public CompletableFuture<
          @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return script(
        params.getTextDocument(),
        true,
        null,
        it -> Either3.forSecond(new Renames(it, references(it)).prepared(params.getPosition())));
  }

  @Override
  public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams params) {
    return script(
        params.getTextDocument(),
        true,
        null,
        it -> new Renames(it, references(it)).renamed(params.getPosition(), params.getNewName()));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return script(params.getTextDocument(), true, List.of(), Symbols::of);
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return script(params.getTextDocument(), true, List.of(), Foldings::of);
  }

  @Override
  public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
    return script(
        params.getTextDocument(),
        true,
        List.of(),
        it -> SelectionRanges.of(it, params.getPositions()));
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return script(params.getTextDocument(), true, new SemanticTokens(List.of()), SemanticWords::of);
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
    return script(
        params.getTextDocument(),
        true,
        new SemanticTokens(List.of()),
        it -> SemanticWords.of(it, params.getRange()));
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
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return ask(
        params.getTextDocument(),
        true,
        List.of(),
        it ->
            it.script()
                .map(script -> InlayHints.of(script, params.getRange()))
                .or(() -> it.scenario().map(ScenarioAnalysis::hints))
                .orElse(List.of()));
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return ask(
        params.getTextDocument(),
        true,
        List.of(),
        it ->
            it.script()
                .map(script -> CodeLenses.of(script, Workspace.path(script.document().uri())))
                .or(() -> it.scenario().map(ScenarioAnalysis::lenses))
                .orElse(List.of()));
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
