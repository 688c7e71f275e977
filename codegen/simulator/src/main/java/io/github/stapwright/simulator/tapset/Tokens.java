package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import org.jspecify.annotations.Nullable;

/** Functions of {@code tokenize.stp}: the text goes on from call to call of a handler. */
final class Tokens {
  private static final ByteString EMPTY = ByteString.of("");

  private @Nullable ByteString rest;

  private Tokens() {}

  static void declare(Table table) {
    table.text("tokenize/1", (frame, it) -> next(frame, EMPTY, it.text(frame, 0)));
    table.text("tokenize/2", (frame, it) -> next(frame, it.text(frame, 0), it.text(frame, 1)));
  }

  private static ByteString next(Frame frame, ByteString input, ByteString delimiters) {
    Tokens tokens = frame.host().state(Tokens.class, Tokens::new);
    if (input.size() > 0) {
      tokens.rest = input;
    }
    return tokens.next(delimiters);
  }

  /** The next token that is not empty; empty when there is none. */
  private ByteString next(ByteString delimiters) {
    while (rest != null) {
      int end = 0;
      while (end < rest.size() && !holds(delimiters, rest.at(end))) {
        end++;
      }
      ByteString token = rest.slice(0, end);
      rest = end == rest.size() ? null : rest.slice(end + 1, rest.size());
      if (token.size() > 0) {
        return token;
      }
    }
    return EMPTY;
  }

  private static boolean holds(ByteString bytes, int wanted) {
    for (int at = 0; at < bytes.size(); at++) {
      if (bytes.at(at) == wanted) {
        return true;
      }
    }
    return false;
  }
}
