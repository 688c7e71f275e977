package io.github.stapwright.language.layout;

import io.github.stapwright.model.Origin;
import java.util.ArrayList;
import java.util.List;

/** The tokens that a model becomes, one after the other, each with its role. */
final class Pieces {
  private static final Gap NOTHING = new Gap(List.of(), 0);
  private static final int NO_STATEMENT = -1;

  private final List<Piece> all = new ArrayList<>();
  private Origin origin = Origin.unknown();
  private int level = NO_STATEMENT;

  List<Piece> all() {
    return List.copyOf(all);
  }

  /** What follows says what was written there. */
  Pieces at(Origin place) {
    origin = place;
    return this;
  }

  /** A statement begins with what follows, so deep below the braces around it. */
  Pieces begin(int depth) {
    level = depth;
    return this;
  }

  private Pieces add(Role.Kind kind, String text) {
    all.add(new Piece(text, new Role(kind, level), NOTHING, origin));
    level = NO_STATEMENT;
    return this;
  }

  Pieces declaration(String text) {
    return add(Role.Kind.DECLARATION, text);
  }

  Pieces word(String text) {
    return add(Role.Kind.WORD, text);
  }

  Pieces keyword(String text) {
    return add(Role.Kind.KEYWORD, text);
  }

  Pieces binary(String text) {
    return add(Role.Kind.BINARY, text);
  }

  Pieces prefix(String text) {
    return add(Role.Kind.PREFIX, text);
  }

  Pieces postfix(String text) {
    return add(Role.Kind.POSTFIX, text);
  }

  Pieces glue(String text) {
    return add(Role.Kind.GLUE, text);
  }

  Pieces open(String text) {
    return add(Role.Kind.OPEN, text);
  }

  Pieces close(String text) {
    return add(Role.Kind.CLOSE, text);
  }

  Pieces comma() {
    return add(Role.Kind.SEPARATOR, ",");
  }

  Pieces semicolon() {
    return add(Role.Kind.SEPARATOR, ";");
  }

  Pieces openBlock() {
    return add(Role.Kind.BLOCK_OPEN, "{");
  }

  Pieces closeBlock() {
    return add(Role.Kind.BLOCK_CLOSE, "}");
  }

  /** Goes on with the name that was added last, as {@code $} does in {@code x->name$}. */
  Pieces lengthenLast(String text) {
    Piece last = all.remove(all.size() - 1);
    all.add(new Piece(last.text() + text, last.role(), last.gap(), last.origin()));
    return this;
  }
}
