package io.github.stapwright.editor.scenario;

import io.github.stapwright.editor.text.TextDocument;
import io.github.stapwright.markers.registry.RegisteredArgument;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.simulator.scenario.ScenarioWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What may be written in a scenario file: names of members, and events in their short form. */
final class ScenarioCompletions {
  private final TextDocument document;
  private final List<CompletionItem> items = new ArrayList<>();

  ScenarioCompletions(TextDocument document) {
    this.document = document;
  }

  List<CompletionItem> at(Position position) {
    int line = Math.min(position.getLine(), document.lineCount() - 1);
    int offset = document.offset(position);
    String before = document.text().substring(document.lineStart(line), offset);
    String content = before.strip();
    boolean isElement = content.startsWith("-");
    String written = isElement ? content.substring(1).strip() : content;
    if (written.contains(": ") || written.contains(" ")) {
      return List.of();
    }
    int begin = offset - written.length();
    String parent = parent(line, indent(before));
    if (parent.equals("events") && isElement) {
      events(begin, offset);
    } else {
      names(parent, begin, offset);
    }
    return items;
  }

  private void names(String parent, int begin, int offset) {
    switch (parent) {
      case "" -> members(ScenarioWords.FILE, begin, offset);
      case "process" -> members(ScenarioWords.PROCESS, begin, offset);
      case "scenarios" -> members(ScenarioWords.SCENARIO, begin, offset);
      case "expect" -> members(ScenarioWords.EXPECTATION, begin, offset);
      default -> {}
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The member that the line belongs to: the nearest line above it that stands further left. */
  private String parent(int line, int indent) {
    for (int above = line - 1; above >= 0; above--) {
      String text = document.lineText(above);
      String content = text.strip();
      boolean isName = content.endsWith(":") && !content.startsWith("#");
      // The elements of a list may stand as far left as the name of the list.
      boolean isElement = document.lineText(line).strip().startsWith("-");
      if (isName && (indent(text) < indent || isElement && indent(text) == indent)) {
        String name = content.substring(0, content.length() - 1);
        return name.startsWith("-") ? name.substring(1).strip() : name;
      }
    }
    return "";
  }

  private void members(Collection<String> names, int begin, int offset) {
    names.forEach(it -> add(it, it + ": ", CompletionItemKind.Property, "", begin, offset));
  }

  private void events(int begin, int offset) {
    ScenarioWords.events()
        .forEach(
            (word, example) ->
                add(word, word + " ", CompletionItemKind.Event, example, begin, offset));
    Registry.cpython()
        .markers()
        .forEach(
            it -> {
              String arguments =
                  it.arguments().stream()
                      .map(RegisteredArgument::name)
                      .collect(Collectors.joining(" "));
              add(
                  it.name(),
                  it.name() + " ",
                  CompletionItemKind.Event,
                  it.name() + " " + arguments,
                  begin,
                  offset);
            });
    add("expect", "expect:", CompletionItemKind.Property, "what is so by now", begin, offset);
  }

  private void add(
      String label, String text, CompletionItemKind kind, String detail, int begin, int offset) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    item.setDetail(detail);
    item.setTextEdit(Either.forLeft(new TextEdit(document.range(begin, offset), text)));
    items.add(item);
  }
}
