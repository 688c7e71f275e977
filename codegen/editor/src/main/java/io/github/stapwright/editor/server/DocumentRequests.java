package io.github.stapwright.editor.server;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.answer.CodeLenses;
import io.github.stapwright.editor.answer.Completions;
import io.github.stapwright.editor.answer.FileSymbols;
import io.github.stapwright.editor.answer.Foldings;
import io.github.stapwright.editor.answer.Hovers;
import io.github.stapwright.editor.answer.InlayHints;
import io.github.stapwright.editor.answer.References;
import io.github.stapwright.editor.answer.SelectionRanges;
import io.github.stapwright.editor.answer.SemanticWords;
import io.github.stapwright.editor.answer.SignatureHelps;
import io.github.stapwright.editor.answer.Symbols;
import io.github.stapwright.editor.scenario.ScenarioAnalysis;
import io.github.stapwright.editor.server.OpenDocuments.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
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
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/**
 * Requests that look at one file. Each is answered for the text as it was when the request came.
 */
abstract class DocumentRequests implements TextDocumentService {
  final Workspace workspace;
  final Workers workers;
  final OpenDocuments open;

  DocumentRequests(Workspace workspace, Workers workers) {
    this.workspace = workspace;
    this.workers = workers;
    this.open = new OpenDocuments(workspace, workers);
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
    return later(asked, onlyNow, () -> answer.apply(asked));
  }

  private <T> CompletableFuture<T> later(Open asked, boolean onlyNow, Supplier<T> answer) {
    return CompletableFutures.computeAsync(
        workers.answering(),
        cancelled -> {
          cancelled.checkCanceled();
          if (onlyNow && !open.isCurrent(asked) && hasChanged(asked)) {
            throw new ResponseErrorException(
                new ResponseError(
                    ResponseErrorCode.ContentModified, "the text has changed since", null));
          }
          T found = answer.get();
          cancelled.checkCanceled();
          return found;
        });
  }

  /** The same for what there may be none of, which the protocol writes as null. */
  final <T> CompletableFuture<@Nullable T> perhaps(
      TextDocumentIdentifier file, boolean onlyNow, Function<Analysis, Optional<T>> answer) {
    Optional<Open> state = open.find(file.getUri());
    Optional<Analysis> script = state.flatMap(Open::script);
    return script.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : later(state.get(), onlyNow, () -> answer.apply(script.get()).orElse(null));
  }

  private boolean hasChanged(Open asked) {
    return open.find(asked.document().uri())
        .filter(it -> it.document().version() == asked.document().version())
        .isEmpty();
  }

  final <T> CompletableFuture<T> script(
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
    return perhaps(params.getTextDocument(), false, it -> Hovers.at(it, params.getPosition()));
  }

  @Override
  public CompletableFuture<@Nullable SignatureHelp> signatureHelp(SignatureHelpParams params) {
    return perhaps(
        params.getTextDocument(), false, it -> SignatureHelps.at(it, params.getPosition()));
  }

  final References references(Analysis script) {
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
        it -> new References(it, List.of(), uri -> false).highlights(params.getPosition()));
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
}
