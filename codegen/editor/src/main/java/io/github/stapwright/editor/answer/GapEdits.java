package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Word;
import io.github.stapwright.editor.text.ByteOffsets;
import io.github.stapwright.editor.text.TextDocument;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/** The differences of two texts with the same tokens: what lies between the tokens. */
final class GapEdits {
  private final TextDocument document;
  private final int shift;
  private final String before;
  private final String after;

  /**
   * Edits of a part of a document.
   *
   * @param shift where the part begins
   */
  GapEdits(TextDocument document, int shift, String before, String after) {
    this.document = document;
    this.shift = shift;
    this.before = before;
    this.after = after;
  }

  List<TextEdit> all() {
    List<Word> old = words(before);
    List<Word> wanted = words(after);
    List<TextEdit> edits = new ArrayList<>();
    for (int at = 0; at <= old.size(); at++) {
      int from = at == 0 ? 0 : old.get(at - 1).to();
      int to = at == old.size() ? before.length() : old.get(at).from();
      String gap = gap(wanted, at);
      if (!before.substring(from, to).equals(gap)) {
        edits.add(edit(from, to, gap));
      }
    }
    return edits;
  }

  private String gap(List<Word> words, int at) {
    int from = at == 0 ? 0 : words.get(at - 1).to();
    int to = at == words.size() ? after.length() : words.get(at).from();
    return after.substring(from, to);
  }

  /** Without what both have at their beginning and end, so that comments are not rewritten. */
  private TextEdit edit(int from, int to, String gap) {
    String old = before.substring(from, to);
    int most = Math.min(old.length(), gap.length());
    int head = 0;
    while (head < most && old.charAt(head) == gap.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.charAt(old.length() - 1 - tail) == gap.charAt(gap.length() - 1 - tail)) {
      tail++;
    }
    // A position cannot lie between CR and LF.
    if (tail > 0 && tail < old.length() && old.charAt(old.length() - 1 - tail) == '\r') {
      tail--;
    }
    return new TextEdit(
        document.range(shift + from + head, shift + to - tail),
        gap.substring(head, gap.length() - tail));
  }

  private static List<Word> words(String text) {
    return ScriptWords.of(ByteOffsets.of(TextDocument.of("", 0, text))).all();
  }
}
