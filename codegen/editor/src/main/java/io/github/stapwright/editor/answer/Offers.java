package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.text.TextDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * The items of a completion, each name once; those that the word before the cursor excludes are
 * not.
 */
final class Offers {
  private final TextDocument document;
  private final int offset;
  private final Map<String, CompletionItem> items = new LinkedHashMap<>();
  private int begin;
  private int rank;

  Offers(TextDocument document, int offset) {
    this.document = document;
    this.offset = offset;
    this.begin = wordBegin(document.text(), offset);
  }

  private static int wordBegin(String text, int offset) {
    int at = offset;
    while (at > 0 && isPart(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isPart(char letter) {
    return letter < 0x80 && Character.isLetterOrDigit(letter) || "_$@".indexOf(letter) >= 0;
  }

  List<CompletionItem> items() {
    return List.copyOf(items.values());
  }

  /** What has been written of the word. */
  String prefix() {
    return document.text().substring(begin, offset);
  }

  /** Any text may be written here, from this offset on. */
  void inString(int from) {
    begin = Math.min(from, offset);
  }

  /** What is offered from now on comes after what was. */
  void nextRank() {
    rank++;
  }

  void add(String name, CompletionItemKind kind, String detail) {
    add(name, name, kind, detail);
  }

  void snippet(String label, String text, String detail) {
    if (add(label, text, CompletionItemKind.Snippet, detail)) {
      item(label).setInsertTextFormat(InsertTextFormat.Snippet);
    }
  }

  /** A call: the parentheses come with it, and the cursor between them. */
  void call(String name, String text, CompletionItemKind kind, String detail) {
    if (add(name, text, kind, detail)) {
      item(name).setInsertTextFormat(InsertTextFormat.Snippet);
    }
  }

  private CompletionItem item(String label) {
    return java.util.Objects.requireNonNull(items.get(label));
  }

  private boolean add(String label, String text, CompletionItemKind kind, String detail) {
    if (items.containsKey(label) || !fits(label)) {
      return false;
    }
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    if (!detail.isEmpty()) {
      item.setDetail(detail);
    }
    item.setSortText(rank + label.toLowerCase(Locale.ROOT));
    Range range = document.range(begin, offset);
    item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
    items.put(label, item);
    return true;
  }

  /** The first letter decides: clients cut the list further down while a word is written. */
  boolean fits(String label) {
    String prefix = prefix();
    if (prefix.isEmpty()) {
      return !label.startsWith("__");
    }
    boolean signed = "$@".indexOf(prefix.charAt(0)) >= 0;
    int letters = signed ? Math.min(2, prefix.length()) : 1;
    return label.regionMatches(true, 0, prefix, 0, letters)
        && (!label.startsWith("__") || prefix.startsWith("_"));
  }

  void declarations() {
    snippet("probe", "probe ${1:begin} {\n  $0\n}", "a probe");
    snippet("function", "function ${1:name}(${2:value}) {\n  $0\n}", "a function");
    snippet("global", "global ${1:name}", "a global variable");
    snippet("private", "private ", "what only this file sees");
    snippet("@define", "@define ${1:name}(${2:value}) %( $0 %)", "a macro");
  }

  /** Parts of a probe point such as {@code mark(string)}. */
  void points(Map<String, String> parts) {
    parts.forEach(
        (part, detail) -> {
          int open = part.indexOf('(');
          if (open < 0) {
            add(part, CompletionItemKind.Event, detail);
          } else {
            String name = part.substring(0, open);
            boolean quoted = part.startsWith("(string", open);
            call(part, name + (quoted ? "(\"$1\")" : "(${1:1})"), CompletionItemKind.Event, detail);
          }
        });
  }
}
