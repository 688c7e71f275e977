package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.text.ByteOffsets;
import io.github.stapwright.editor.text.TextDocument;
import io.github.stapwright.language.layout.Formatted;
import io.github.stapwright.language.layout.Formatter;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** Canonical text as edits: only the spaces between tokens change, so only they are edited. */
public final class Formattings {
  private static final int STEP = 2;

  private final Analysis analysis;
  private final TextDocument document;

  private Formattings(Analysis analysis) {
    this.analysis = analysis;
    this.document = analysis.document();
  }

  /** The whole file; nothing if its text is wrong. */
  public static List<TextEdit> whole(Analysis analysis) {
    Formattings formattings = new Formattings(analysis);
    return formattings.edits(0, analysis.document().text().length(), analysis.name());
  }

  /**
   * The lines of the range; in a file whose text is wrong, those declarations in it that are right.
   */
  public static List<TextEdit> range(Analysis analysis, Range range) {
    Formattings formattings = new Formattings(analysis);
    List<TextEdit> edits = whole(analysis);
    if (edits.isEmpty()) {
      edits = formattings.declarations(range);
    }
    return edits.stream().filter(it -> touches(it.getRange(), range)).toList();
  }

  private static boolean touches(Range edit, Range wanted) {
    return edit.getStart().getLine() >= wanted.getStart().getLine()
        && edit.getEnd().getLine() <= wanted.getEnd().getLine();
  }

  /** After a closing brace its declaration, after a new line the indentation of that line. */
  public static List<TextEdit> onType(Analysis analysis, Position position, String typed) {
    Formattings formattings = new Formattings(analysis);
    if (typed.equals("\n")) {
      return formattings.indentation(position.getLine());
    }
    int offset = analysis.document().offset(position);
    return analysis.index().outlines().stream()
        .filter(it -> it.to() == offset)
        .findFirst()
        .map(it -> formattings.edits(it.from(), it.to(), analysis.name()))
        .orElse(List.of());
  }

  private List<TextEdit> declarations(Range range) {
    List<TextEdit> edits = new ArrayList<>();
    int from = document.offset(range.getStart());
    int to = document.offset(range.getEnd());
    for (Outline each : analysis.index().outlines()) {
      if (each.from() <= to && each.to() >= from && each.kind() != Outline.Kind.GLOBAL) {
        edits.addAll(edits(each.from(), each.to(), analysis.name()));
      }
    }
    return edits;
  }

  /** The edits that make a part of the text canonical; none if it is wrong. */
  private List<TextEdit> edits(int from, int to, String name) {
    String part = document.text().substring(from, to);
    Optional<String> canonical = canonical(part, name);
    boolean isWhole = from == 0 && to == document.text().length();
    return canonical
        .map(it -> new GapEdits(document, from, part, isWhole ? it : it.strip()).all())
        .orElse(List.of());
  }

  private static Optional<String> canonical(String text, String name) {
    ByteString bytes = ByteOffsets.of(TextDocument.of("", 0, text)).bytes();
    Formatted formatted = Formatter.format(new Source(name, bytes));
    return formatted.text().map(ByteString::utf8).filter(it -> !it.equals(text));
  }

  private List<TextEdit> indentation(int line) {
    if (line >= document.lineCount()) {
      return List.of();
    }
    int begin = document.lineStart(line);
    String text = document.lineText(line);
    int content = begin + text.length() - text.stripLeading().length();
    int depth = depth(analysis.index().words(), content);
    boolean closes = text.stripLeading().startsWith("}");
    String wanted = " ".repeat(STEP * Math.max(0, closes ? depth - 1 : depth));
    return document.text().substring(begin, content).equals(wanted)
        ? List.of()
        : List.of(new TextEdit(document.range(begin, content), wanted));
  }

  private static int depth(ScriptWords words, int offset) {
    int depth = 0;
    for (int at = 0; at < words.size() && words.get(at).from() < offset; at++) {
      if (words.beginsDeclaration(at)) {
        depth = 0;
      }
      depth += words.is(at, "{") ? 1 : words.is(at, "}") ? -1 : 0;
    }
    return depth;
  }
}
