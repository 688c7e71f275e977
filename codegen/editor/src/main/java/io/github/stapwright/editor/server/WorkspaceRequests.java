package io.github.stapwright.editor.server;

import io.github.stapwright.editor.answer.FileSymbols;
import io.github.stapwright.editor.answer.Symbols;
import io.github.stapwright.simulator.event.EventFormatException;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Requests about all files, settings, and commands. */
final class WorkspaceRequests implements WorkspaceService {
  private final Workspace workspace;
  private final DocumentService documents;
  private final Workers workers;

  WorkspaceRequests(Workspace workspace, DocumentService documents, Workers workers) {
    this.workspace = workspace;
    this.documents = documents;
    this.workers = workers;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    if (workspace.configure(params.getSettings())) {
      documents.tell(workspace.reading().complaints());
      documents.open().again();
    }
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    workers.read(
        () -> {
          workspace.forgetReading();
          workspace.readFiles();
          documents.open().again();
          documents.refresh();
        });
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return CompletableFutures.computeAsync(
        workers.answering(), it -> Either.forRight(Symbols.named(params.getQuery(), files())));
  }

  /** What is open counts as it is in the editor. */
  private List<FileSymbols> files() {
    Map<String, FileSymbols> files = new TreeMap<>();
    workspace.files().all().forEach(it -> files.put(it.uri(), it));
    documents
        .open()
        .all()
        .forEach(
            state ->
                state
                    .script()
                    .ifPresent(
                        it ->
                            files.put(
                                it.document().uri(), FileSymbols.of(it.document(), it.index()))));
    return List.copyOf(files.values());
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return CompletableFutures.computeAsync(
        workers.answering(),
        cancelled -> {
          try {
            String text =
                new Commands(workspace, documents.open())
                    .run(params.getCommand(), params.getArguments());
            if (!params.getCommand().equals(Commands.TEXT)) {
              documents.inform(text);
            }
            return text;
          } catch (IOException | UncheckedIOException | EventFormatException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
          } catch (NotSimulatedException wrong) {
            throw refused(wrong.diagnostic().toString());
          }
        });
  }

  private static ResponseErrorException refused(String sentence) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, sentence, null));
  }
}
