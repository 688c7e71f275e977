package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.text.TextDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

/** What can be folded: blocks, macros, and comments of several lines. */
public final class Foldings {
  private final Analysis analysis;
  private final List<FoldingRange> ranges = new ArrayList<>();

  private Foldings(Analysis analysis) {
    this.analysis = analysis;
  }

  /** All that can be folded in a script. */
  public static List<FoldingRange> of(Analysis analysis) {
    Foldings foldings = new Foldings(analysis);
    foldings.blocks();
    foldings.comments();
    return foldings.ranges;
  }

  private void blocks() {
    ScriptWords words = analysis.index().words();
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < words.size(); at++) {
      if (words.beginsDeclaration(at) && !words.is(at, "@define")) {
        open.clear();
      }
      if (words.is(at, "{") || words.is(at, "%(")) {
        open.push(at);
      } else if ((words.is(at, "}") || words.is(at, "%)")) && !open.isEmpty()) {
        int from = words.get(open.pop()).from();
        add(from, words.get(at).from(), true, null);
      }
    }
  }

  private void add(
      int from, int to, boolean showsLast, @org.jspecify.annotations.Nullable String kind) {
    TextDocument document = analysis.document();
    int first = document.line(from);
    int last = document.line(to) - (showsLast ? 1 : 0);
    if (last > first) {
      FoldingRange range = new FoldingRange(first, last);
      range.setKind(kind);
      ranges.add(range);
    }
  }

  private void comments() {
    for (Comments.Comment each : Comments.of(analysis)) {
      add(each.from(), each.to() - 1, false, FoldingRangeKind.Comment);
    }
    List<Comments.Comment> lines = Comments.ofLines(analysis);
    int begin = 0;
    for (int at = 1; at <= lines.size(); at++) {
      boolean goesOn = at < lines.size() && follows(lines.get(at - 1), lines.get(at));
      if (!goesOn) {
        add(lines.get(begin).from(), lines.get(at - 1).to(), false, FoldingRangeKind.Comment);
        begin = at;
      }
    }
  }

  private boolean follows(Comments.Comment one, Comments.Comment other) {
    TextDocument document = analysis.document();
    return document.line(other.from()) == document.line(one.from()) + 1;
  }
}
