package io.github.stapwright.language.syntax;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;

/** Ends the reading of a declaration; it never leaves this package. */
final class SyntaxProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;
  private final transient ScriptToken token;

  private SyntaxProblem(ScriptToken token, Diagnostic diagnostic) {
    super(diagnostic.sentence(), null, false, false);
    this.token = token;
    this.diagnostic = diagnostic;
  }

  static SyntaxProblem at(ScriptToken token, String sentence) {
    return at(token, Problem.SYNTAX, sentence);
  }

  static SyntaxProblem at(ScriptToken token, Problem problem, String sentence) {
    return new SyntaxProblem(token, Diagnostic.of(problem, token.origin(), sentence));
  }

  SyntaxProblem withFix(String fix) {
    return new SyntaxProblem(token, diagnostic.withFix(fix));
  }

  ScriptToken token() {
    return token;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
