package io.github.stapwright.editor.server;

import io.github.stapwright.editor.settings.EditorSettings;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server: what a client that speaks the protocol over two streams talks to. */
public final class EditorServer implements LanguageServer {
  /** Held, or its level would be forgotten. */
  private static final Logger LOGGER = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

  /** Milliseconds: the first file that is opened comes first. */
  private static final long FILES_AFTER = 1_500;

  private final Workspace workspace;
  private final Workers workers = new Workers();
  private final DocumentService documents;
  private final WorkspaceRequests requests;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean isShutDown;

  private EditorServer(EditorSettings settings) {
    this.workspace = new Workspace(settings);
    this.documents = new DocumentService(workspace, workers);
    this.requests = new WorkspaceRequests(workspace, documents, workers);
  }

  /**
   * Serves one client until it says that it ends, or its stream does.
   *
   * @return whether it said so, as the protocol asks
   */
  public static boolean serve(InputStream in, OutputStream out, EditorSettings settings)
      throws InterruptedException {
    // That a request was answered before it was cancelled is no news.
    LOGGER.setLevel(Level.SEVERE);
    EditorServer server = new EditorServer(settings);
    Launcher<LanguageClient> launcher =
        new LSPLauncher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(server.workers.reader())
            .create();
    server.documents.connect(launcher.getRemoteProxy());
    server.workers.reader().execute(() -> server.listen(launcher));
    server.ended.await();
    boolean asked = server.isShutDown;
    server.workers.stop();
    return asked;
  }

  private void listen(Launcher<LanguageClient> launcher) {
    try {
      launcher.startListening().get();
    } catch (InterruptedException | ExecutionException | CancellationException gone) {
      // A client that is gone needs no answer.
      return;
    } finally {
      ended.countDown();
    }
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    workspace.open(params);
    ServerInfo info = new ServerInfo("stapwright");
    return CompletableFuture.completedFuture(new InitializeResult(Capabilities.all(params), info));
  }

  @Override
  public void initialized(InitializedParams params) {
    documents.tell(List.copyOf(workspace.reading().complaints()));
    workers.readLater(FILES_AFTER, workspace::readFiles);
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    isShutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    // The stream may stay open: nobody waits for its end.
    ended.countDown();
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // There is nothing to trace that the client does not see in its own log.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return requests;
  }
}
