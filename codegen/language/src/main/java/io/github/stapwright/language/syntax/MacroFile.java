package io.github.stapwright.language.syntax;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The definitions of one `.stpm` file, which holds nothing else. */
record MacroFile(Map<String, Macro> macros, Report report) {

  static MacroFile read(Source file, ParseOptions options) {
    Lexer lexer = new Lexer(file, options);
    MacroExpander expander = new MacroExpander(lexer, it -> null);
    Preprocessor tokens = new Preprocessor(expander, new Conditions(options));
    List<Diagnostic> problems = new ArrayList<>();
    boolean more = true;
    while (more) {
      try {
        ScriptToken token = tokens.next();
        if (token != null) {
          problems.add(
              SyntaxProblem.at(token, "a file of library macros holds `@define` only")
                  .diagnostic());
        }
        more = false;
      } catch (SyntaxProblem problem) {
        problems.add(problem.diagnostic());
      }
    }
    return new MacroFile(Map.copyOf(expander.definitions()), new Report(problems));
  }
}
