package io.github.stapwright.report.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One page of a browser, spoken to by the DevTools protocol. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private final AtomicInteger lastCall = new AtomicInteger();
  private final Map<Long, CompletableFuture<Map<String, Object>>> answers =
      new ConcurrentHashMap<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private WebSocket socket;

  private DevTools() {}

  static DevTools ofFirstPage(String port) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    String pages =
        client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
    String address =
        AnyJson.list(pages).stream()
            .map(it -> (Map<?, ?>) it)
            .filter(it -> "page".equals(it.get("type")))
            .map(it -> (String) it.get("webSocketDebuggerUrl"))
            .findFirst()
            .orElseThrow();
    DevTools tools = new DevTools();
    tools.socket = client.newWebSocketBuilder().buildAsync(URI.create(address), tools).join();
    for (String domain : List.of("Page", "Runtime", "Log")) {
      tools.call(domain + ".enable", Map.of());
    }
    return tools;
  }

  Map<String, Object> call(String method, Map<String, Object> parameters) throws IOException {
    long id = lastCall.incrementAndGet();
    CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket
        .sendText(AnyJson.text(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    return answer.orTimeout(60, TimeUnit.SECONDS).join();
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      take(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @SuppressWarnings("unchecked")
  private void take(String message) {
    Map<String, Object> json = (Map<String, Object>) AnyJson.of(message);
    if (json.get("id") instanceof Long id) {
      CompletableFuture<Map<String, Object>> answer = answers.remove(id);
      if (json.get("result") instanceof Map<?, ?> result) {
        answer.complete((Map<String, Object>) result);
      } else {
        answer.completeExceptionally(new IOException(message));
      }
      return;
    }
    boolean isError =
        "Runtime.exceptionThrown".equals(json.get("method"))
            || message.contains("\"level\":\"error\"")
            || "Runtime.consoleAPICalled".equals(json.get("method"))
                && message.contains("\"type\":\"error\"");
    if (isError) {
      errors.add(message);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
