package io.github.stapwright.language.regex;

import io.github.stapwright.model.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression: it matches leftmost, and the longest there, as SystemTap does. All
 * alternatives are followed at once, so that no expression takes exponential time.
 */
public final class ByteRegex {
  private static final int KEPT = 256;

  private final Instruction[] program;
  private final int groups;
  private final Automaton automaton;

  /** Subjects that were asked about last: a traced program names the same files again and again. */
  private final ByteString[] subjects = new ByteString[KEPT];

  private final boolean[] answers = new boolean[KEPT];

  private ByteRegex(Instruction[] program, int groups) {
    this.program = program;
    this.groups = groups;
    this.automaton = new Automaton(program);
  }

  /**
   * The expression.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ByteRegex of(ByteString text) {
    RegexCompiler compiler = new RegexCompiler(text);
    Instruction[] program = compiler.compile();
    return new ByteRegex(program, compiler.groups());
  }

  /** How many groups it has, the whole expression included. */
  public int groups() {
    return groups;
  }

  /** Whether it matches anywhere in {@code subject}. */
  @SuppressWarnings("ReferenceEquality") // The same object again; an equal one may be matched anew.
  public boolean matches(ByteString subject) {
    int place = subject.hashCode() & KEPT - 1;
    if (subjects[place] != subject) {
      answers[place] = automaton.matches(subject);
      subjects[place] = subject;
    }
    return answers[place];
  }

  /**
   * Begin and end of each group of the leftmost longest match, -1 where a group took no part; null
   * if there is no match.
   */
  public int @Nullable [] match(ByteString subject) {
    return new GroupSearch(program, groups, subject).find();
  }
}
