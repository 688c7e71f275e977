package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An editor as the packaged server sees it: a process that writes messages to its standard input
 * and reads answers and notifications from its standard output.
 */
final class EditorClient implements AutoCloseable {
  private static final long PATIENCE_MILLISECONDS = 60_000;

  /** What editors are told to start it with: the README of the extension and the page of Neovim. */
  static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx512m");

  private final Process process;
  private final OutputStream out;
  private final Map<Long, Map<?, ?>> answers = new HashMap<>();
  private final List<Map<?, ?>> notifications = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private Object capabilities;
  private long lastId;
  private boolean ended;

  private EditorClient(Process process) {
    this.process = process;
    this.out = process.getOutputStream();
  }

  static EditorClient start(String... arguments) throws IOException {
    return start(Map.of(), null, arguments);
  }

  /** A server with settings of the client, in a folder. */
  static EditorClient start(Map<String, ?> settings, Path folder, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-jar", Packaged.JAR.toString(), "language-server"));
    command.addAll(List.of(arguments));
    EditorClient client =
        new EditorClient(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    Thread reader = new Thread(client::read, "editor-client");
    reader.setDaemon(true);
    reader.start();
    client.initialize(settings, folder);
    return client;
  }

  private void initialize(Map<String, ?> settings, Path folder) throws IOException {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("processId", null);
    params.put("rootUri", null);
    params.put("capabilities", Map.of("textDocument", Map.of("rename", Map.of())));
    params.put("initializationOptions", settings);
    if (folder != null) {
      String uri = folder.toUri().toString();
      params.put("workspaceFolders", List.of(Map.of("uri", uri, "name", "folder")));
    }
    capabilities = Json.at(request("initialize", params), "capabilities");
    send("initialized", Map.of());
  }

  Object capabilities() {
    return capabilities;
  }

  long pid() {
    return process.pid();
  }

  private void read() {
    try (InputStream in = new BufferedInputStream(process.getInputStream())) {
      for (byte[] body = message(in); body != null; body = message(in)) {
        take((Map<?, ?>) Json.read(body));
      }
    } catch (IOException broken) {
      // Whoever waits for an answer says what is missing.
    }
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private static byte[] message(InputStream in) throws IOException {
    int length = -1;
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next != '\n') {
        line.append((char) next);
        continue;
      }
      String header = line.toString().strip();
      line.setLength(0);
      if (header.isEmpty()) {
        return in.readNBytes(length);
      }
      if (header.startsWith("Content-Length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    return null;
  }

  private synchronized void take(Map<?, ?> message) {
    if (message.get("id") instanceof Long id && !message.containsKey("method")) {
      answers.put(id, message);
    } else {
      notifications.add(message);
    }
    notifyAll();
  }

  void send(String method, Object params) throws IOException {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    message.put("method", method);
    message.put("params", params);
    write(message);
  }

  private void write(Map<String, Object> message) throws IOException {
    byte[] body = Json.write(message);
    synchronized (out) {
      out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
      out.write(body);
      out.flush();
    }
  }

  /** Asks without waiting; the number is what the answer is found by. */
  long ask(String method, Object params) throws IOException {
    lastId++;
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    message.put("id", lastId);
    message.put("method", method);
    if (params != null) {
      message.put("params", params);
    }
    write(message);
    return lastId;
  }

  /** The whole answer to a request: its result, or its error. */
  synchronized Map<?, ?> answer(long id) throws IOException {
    long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
    while (!answers.containsKey(id)) {
      pause(end, "no answer to request " + id);
    }
    return answers.remove(id);
  }

  private void pause(long end, String missing) throws IOException {
    long left = end - System.currentTimeMillis();
    if (left <= 0 || ended) {
      throw new IOException(missing + (ended ? ": the server has ended" : ""));
    }
    try {
      wait(left);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  Object request(String method, Object params) throws IOException {
    Map<?, ?> answer = answer(ask(method, params));
    if (answer.containsKey("error")) {
      throw new IOException(method + ": " + Json.at(answer, "error", "message"));
    }
    return answer.get("result");
  }

  /** A request about a file, with more members. */
  Object about(String uri, String method, Object... members) throws IOException {
    return request("textDocument/" + method, params(uri, members));
  }

  /** The sentence that refuses a request about a file. */
  String refusal(String uri, String method, Object... members) throws IOException {
    Map<?, ?> answer = answer(ask("textDocument/" + method, params(uri, members)));
    return String.valueOf(Json.at(answer, "error", "message"));
  }

  static Map<String, Object> params(String uri, Object... members) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("textDocument", Map.of("uri", uri));
    for (int at = 0; at < members.length; at += 2) {
      params.put(members[at].toString(), members[at + 1]);
    }
    return params;
  }

  void open(String uri, String text) throws IOException {
    texts.put(uri, text);
    versions.put(uri, 1L);
    send(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", uri, "languageId", "systemtap", "version", 1, "text", text)));
  }

  /** The text as the client has it. */
  String text(String uri) {
    return texts.get(uri);
  }

  /** The place of the offset in the client's text. */
  Map<String, Object> position(String uri, int offset) {
    return place(text(uri), offset);
  }

  /** Lines end with LF, CR LF, or CR. */
  static Map<String, Object> place(String text, int offset) {
    int line = 0;
    int begin = 0;
    for (int at = 0; at < offset; at++) {
      char letter = text.charAt(at);
      if (letter == '\n' || letter == '\r' && !text.startsWith("\n", at + 1)) {
        line++;
        begin = at + 1;
      }
    }
    return Map.of("line", line, "character", offset - begin);
  }

  /** The place where the words begin, moved by some characters. */
  Map<String, Object> position(String uri, String words, int moved) {
    int at = text(uri).indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(words);
    }
    return position(uri, at + moved);
  }

  /** Puts text in the place of other text. */
  void edit(String uri, int from, int to, String text) throws IOException {
    String before = texts.get(uri);
    Map<String, Object> range = Map.of("start", place(before, from), "end", place(before, to));
    texts.put(uri, before.substring(0, from) + text + before.substring(to));
    change(uri, Map.of("range", range, "text", text));
  }

  /** Puts a whole new text in the place of the old one. */
  void replace(String uri, String text) throws IOException {
    texts.put(uri, text);
    change(uri, Map.of("text", text));
  }

  private void change(String uri, Map<String, Object> change) throws IOException {
    long version = versions.merge(uri, 1L, Long::sum);
    send(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", uri, "version", version),
            "contentChanges",
            List.of(change)));
  }

  /** The problems of the newest state of a file, once they are told. */
  synchronized List<?> diagnostics(String uri) throws IOException {
    long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
    while (true) {
      for (int at = notifications.size() - 1; at >= 0; at--) {
        Map<?, ?> note = notifications.get(at);
        boolean isNewest =
            "textDocument/publishDiagnostics".equals(note.get("method"))
                && uri.equals(Json.at(note, "params", "uri"))
                && versions.get(uri).equals(Json.at(note, "params", "version"));
        if (isNewest) {
          return Json.list(note, "params", "diagnostics");
        }
      }
      pause(end, "no diagnostics of " + uri);
    }
  }

  /** The answers that nobody took and that tell a fault of the server. */
  synchronized List<?> faults() {
    return answers.values().stream()
        .filter(it -> Long.valueOf(-32603).equals(Json.at(it, "error", "code")))
        .toList();
  }

  /** Forgets what was told before, so that only what comes now is found. */
  synchronized void forget() {
    notifications.clear();
  }

  /** The texts that the server showed to the user. */
  synchronized List<String> shown() {
    return notifications.stream()
        .filter(it -> "window/showMessage".equals(it.get("method")))
        .map(it -> String.valueOf(Json.at(it, "params", "message")))
        .toList();
  }

  /** The memory of the process that is in use, where the machine tells it; else 0. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(it -> it.startsWith("VmRSS:"))
        .mapToLong(it -> Long.parseLong(it.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** Says goodbye as the protocol asks, and gives the exit status. */
  int end() throws IOException {
    request("shutdown", null);
    send("exit", null);
    try {
      if (!process.waitFor(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        throw new IOException("the server does not end");
      }
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
