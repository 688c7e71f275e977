package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Word;
import io.github.stapwright.editor.text.TextDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;

/** What grows around the cursor: the word, what brackets hold, the declaration, the file. */
public final class SelectionRanges {
  /** Clients refuse what is nested deeper. */
  private static final int MOST = 100;

  private SelectionRanges() {}

  /** The ranges around each of the positions. */
  public static List<SelectionRange> of(Analysis analysis, List<Position> positions) {
    List<SelectionRange> ranges = new ArrayList<>();
    positions.forEach(it -> ranges.add(around(analysis, analysis.document().offset(it))));
    return ranges;
  }

  /** A part of the text. */
  private record Part(int from, int to) {
    boolean holds(int offset) {
      return from <= offset && offset <= to;
    }

    int size() {
      return to - from;
    }
  }

  private static SelectionRange around(Analysis analysis, int offset) {
    TextDocument document = analysis.document();
    List<Part> parts = new ArrayList<>();
    ScriptWords words = analysis.index().words();
    int at = words.before(offset);
    if (at >= 0) {
      parts.add(new Part(words.get(at).from(), words.get(at).to()));
    }
    brackets(words, offset, parts);
    for (Outline each : analysis.index().outlines()) {
      parts.add(new Part(each.from(), each.to()));
    }
    parts.removeIf(it -> !it.holds(offset));
    parts.add(new Part(0, document.text().length()));
    parts.sort(Comparator.comparingInt(Part::size).reversed());
    SelectionRange range = new SelectionRange(document.whole(), null);
    Part outer = parts.get(0);
    for (Part each : parts) {
      boolean isInside = each.from() >= outer.from() && each.to() <= outer.to();
      if (isInside && !each.equals(outer)) {
        range = new SelectionRange(document.range(each.from(), each.to()), range);
        outer = each;
      }
    }
    return range;
  }

  /** The brackets around the offset, and what is in them; the innermost, if there are many. */
  private static void brackets(ScriptWords words, int offset, List<Part> parts) {
    Deque<Integer> open = new ArrayDeque<>();
    List<Part> found = new ArrayList<>();
    for (int at = 0; at < words.size() && found.size() < MOST; at++) {
      Word word = words.get(at);
      if (words.beginsDeclaration(at)) {
        open.clear();
      } else if ("([{".contains(word.text())) {
        open.push(at);
      } else if (")]}".contains(word.text()) && !open.isEmpty()) {
        Word opener = words.get(open.pop());
        if (opener.from() <= offset && offset <= word.to()) {
          found.add(new Part(opener.to(), word.from()));
          found.add(new Part(opener.from(), word.to()));
        }
      }
    }
    parts.addAll(found);
  }
}
