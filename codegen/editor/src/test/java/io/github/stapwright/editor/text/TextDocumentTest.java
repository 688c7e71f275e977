package io.github.stapwright.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.model.Origin;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;

class TextDocumentTest {
  private static TextDocument document(String text) {
    return TextDocument.of("file:///a.stp", 1, text);
  }

  private static TextDocumentContentChangeEvent change(
      int line, int from, int toLine, int to, String text) {
    Range range = new Range(new Position(line, from), new Position(toLine, to));
    return new TextDocumentContentChangeEvent(range, text);
  }

  @Test
  void linesEndWithAnyOfThree() {
    TextDocument document = document("a\nb\r\nc\rd");
    assertThat(document.lineCount()).isEqualTo(4);
    assertThat(List.of(document.lineText(0), document.lineText(1), document.lineText(2)))
        .containsExactly("a", "b", "c");
    assertThat(document.position(7)).isEqualTo(new Position(3, 0));
  }

  @Test
  void aPositionOutsideIsTheNearestInside() {
    TextDocument document = document("ab\r\nc");
    assertThat(document.offset(new Position(0, 99))).isEqualTo(2);
    assertThat(document.offset(new Position(9, 0))).isEqualTo(5);
    assertThat(document.offset(new Position(-1, 0))).isZero();
  }

  @Test
  void changesAreMadeOneAfterTheOther() {
    TextDocument changed =
        document("one\ntwo\n")
            .changed(2, List.of(change(0, 0, 0, 3, "1"), change(1, 0, 2, 0, "2")));
    assertThat(changed.text()).isEqualTo("1\n2");
    assertThat(changed.version()).isEqualTo(2);
    TextDocumentContentChangeEvent all = new TextDocumentContentChangeEvent("new");
    assertThat(changed.changed(3, List.of(all)).text()).isEqualTo("new");
  }

  @Test
  void charactersAndBytesAreToldApart() {
    TextDocument document = document("# \u00e4\ud83d\ude00\nx y\n");
    ByteOffsets offsets = ByteOffsets.of(document);
    Origin y = Origin.script("a", 2, 3, 1);
    assertThat(document.position(offsets.begin(y))).isEqualTo(new Position(1, 2));
    assertThat(document.position(offsets.end(y))).isEqualTo(new Position(1, 3));
    // The smile is the third character, five bytes into the line, and two units long.
    Origin smile = Origin.script("a", 1, 5, 4);
    assertThat(document.position(offsets.begin(smile))).isEqualTo(new Position(0, 3));
    assertThat(document.position(offsets.end(smile))).isEqualTo(new Position(0, 5));
  }

  @Test
  void halfOfAPairIsOneByte() {
    TextDocument document = document("\ud83d x");
    Origin x = Origin.script("a", 1, 3, 1);
    assertThat(ByteOffsets.of(document).bytes().size()).isEqualTo(3);
    assertThat(document.position(ByteOffsets.of(document).begin(x))).isEqualTo(new Position(0, 2));
  }
}
