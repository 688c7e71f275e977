package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.Occurrence;
import io.github.stapwright.editor.index.SymbolKind;
import io.github.stapwright.editor.index.Word;
import io.github.stapwright.editor.text.TextDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** What each word is, for a client that colours by meaning. */
public final class SemanticWords {
  private static final List<String> TYPES =
      List.of(
          SemanticTokenTypes.Keyword,
          SemanticTokenTypes.Variable,
          SemanticTokenTypes.Parameter,
          SemanticTokenTypes.Function,
          SemanticTokenTypes.Macro,
          SemanticTokenTypes.Property,
          SemanticTokenTypes.Event,
          SemanticTokenTypes.String,
          SemanticTokenTypes.Number,
          SemanticTokenTypes.Comment,
          SemanticTokenTypes.Operator);

  private static final List<String> MODIFIERS =
      List.of(
          SemanticTokenModifiers.Declaration,
          SemanticTokenModifiers.Modification,
          SemanticTokenModifiers.Static,
          SemanticTokenModifiers.DefaultLibrary);

  private final Analysis analysis;

  /** By the offsets of their beginnings. */
  private final TreeMap<Integer, Meaning> meanings = new TreeMap<>();

  private SemanticWords(Analysis analysis) {
    this.analysis = analysis;
  }

  /** A word up to an offset, and what it is. */
  private record Meaning(int to, String type, int modifiers) {}

  /** The kinds of words and what may be said of each. */
  public static SemanticTokensLegend legend() {
    return new SemanticTokensLegend(TYPES, MODIFIERS);
  }

  /** All words of a script. */
  public static SemanticTokens of(Analysis analysis) {
    return of(analysis, analysis.document().whole());
  }

  /** The words of a range. */
  public static SemanticTokens of(Analysis analysis, Range range) {
    SemanticWords words = new SemanticWords(analysis);
    words.find();
    TextDocument document = analysis.document();
    return words.encoded(document.offset(range.getStart()), document.offset(range.getEnd()));
  }

  private void find() {
    for (Word word : analysis.index().words().all()) {
      switch (word.kind()) {
        case KEYWORD -> put(word, SemanticTokenTypes.Keyword);
        case NUMBER -> put(word, SemanticTokenTypes.Number);
        case STRING -> put(word, SemanticTokenTypes.String);
        case ARGUMENT -> put(word, SemanticTokenTypes.Parameter);
        case EMBEDDED, NAME, TARGET, AT, OPERATOR -> {}
      }
    }
    for (Comments.Comment each : Comments.all(analysis)) {
      meanings.put(each.from(), new Meaning(each.to(), SemanticTokenTypes.Comment, 0));
    }
    for (Occurrence each : analysis.index().occurrences()) {
      meanings.put(each.from(), meaning(each));
    }
  }

  private void put(Word word, String type) {
    meanings.put(word.from(), new Meaning(word.to(), type, 0));
  }

  private static Meaning meaning(Occurrence occurrence) {
    SymbolKind kind = occurrence.symbol().kind();
    int modifiers =
        switch (occurrence.use()) {
          case DECLARED -> bit(SemanticTokenModifiers.Declaration);
          case WRITTEN -> bit(SemanticTokenModifiers.Modification);
          case READ -> 0;
        };
    modifiers |= kind == SymbolKind.GLOBAL ? bit(SemanticTokenModifiers.Static) : 0;
    modifiers |= kind == SymbolKind.BUILT_IN ? bit(SemanticTokenModifiers.DefaultLibrary) : 0;
    return new Meaning(occurrence.to(), type(kind), modifiers);
  }

  private static String type(SymbolKind kind) {
    return switch (kind) {
      case GLOBAL, LOCAL, TARGET -> SemanticTokenTypes.Variable;
      case PARAMETER, MACRO_PARAMETER -> SemanticTokenTypes.Parameter;
      case FUNCTION, BUILT_IN -> SemanticTokenTypes.Function;
      case MACRO -> SemanticTokenTypes.Macro;
      case MEMBER -> SemanticTokenTypes.Property;
      case ALIAS, POINT -> SemanticTokenTypes.Event;
    };
  }

  private static int bit(String modifier) {
    return 1 << MODIFIERS.indexOf(modifier);
  }

  private SemanticTokens encoded(int from, int to) {
    List<Integer> data = new ArrayList<>();
    Position[] last = {new Position(0, 0)};
    meanings
        .subMap(from, true, Math.max(from, to), true)
        .forEach((begin, meaning) -> encode(begin, meaning, last, data));
    return new SemanticTokens(Collections.unmodifiableList(data));
  }

  /** A token stays in its line, so what has several lines is several tokens. */
  private void encode(int begin, Meaning meaning, Position[] last, List<Integer> data) {
    TextDocument document = analysis.document();
    for (int line = document.line(begin); line <= document.line(meaning.to()); line++) {
      int from = Math.max(begin, document.lineStart(line));
      int to = Math.min(meaning.to(), document.contentEnd(line));
      if (to > from) {
        Position at = document.position(from);
        boolean same = at.getLine() == last[0].getLine();
        data.add(at.getLine() - last[0].getLine());
        data.add(same ? at.getCharacter() - last[0].getCharacter() : at.getCharacter());
        data.add(to - from);
        data.add(TYPES.indexOf(meaning.type()));
        data.add(meaning.modifiers());
        last[0] = at;
      }
    }
  }
}
