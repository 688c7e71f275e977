package io.github.stapwright.language.syntax;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads a script: bytes to the model, or to problems. It never throws at the caller. */
public final class Parser {
  /** Rules nested so deep fit into the stack of any thread. */
  private static final int USUAL_DEPTH = 1_200;

  private static final int DEEPEST = 60_000;
  private static final int MOST_PROBLEMS = 100;
  private static final long STACK_BYTES = 256L << 20;

  private final Source source;
  private final ScriptStream tokens;
  private final SystemTap grammar;
  private final RuleChecks rules;
  private final DeclarationBuilder builder = new DeclarationBuilder();
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final int deepest;

  private Parser(Source source, ParseOptions options, int deepest) {
    Lexer lexer = new Lexer(source, options);
    MacroExpander macros = new MacroExpander(lexer, options.library().seenWith(options));
    this.source = source;
    this.tokens =
        new ScriptStream(new Preprocessor(macros, new Conditions(options)), lexer, options);
    this.grammar = new SystemTap(tokens);
    this.deepest = deepest;
    this.rules = new RuleChecks(grammar);
    grammar.removeErrorListeners();
    grammar.setErrorHandler(new FirstProblem());
    grammar.addParseListener(rules);
  }

  /** The model of a script, or what is wrong with it. */
  public static Parsed parse(Source source, ParseOptions options) {
    try {
      return new Parser(source, options, USUAL_DEPTH).parse();
    } catch (BoundedParser.TooDeep deep) {
      return parseOnOwnThread(source, options);
    }
  }

  /**
   * The declarations whose text is right, for an editor that shows a script while it is written;
   * none of a script that is nested too deep.
   */
  public static Script rightPart(Source source, ParseOptions options) {
    Parser parser = new Parser(source, options, USUAL_DEPTH);
    try {
      parser.parse();
    } catch (BoundedParser.TooDeep deep) {
      parser.declarations.clear();
    }
    return new Script(parser.declarations, source.origin(1, 1, 0));
  }

  private static Parsed parseOnOwnThread(Source source, ParseOptions options) {
    Parsed[] parsed = new Parsed[1];
    Thread thread =
        new Thread(
            null, () -> parsed[0] = parseDeep(source, options), "stapwright-parser", STACK_BYTES);
    thread.start();
    boolean interrupted = false;
    while (parsed[0] == null && thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return parsed[0];
  }

  private static Parsed parseDeep(Source source, ParseOptions options) {
    try {
      return new Parser(source, options, DEEPEST).parse();
    } catch (BoundedParser.TooDeep deep) {
      SyntaxProblem problem =
          SyntaxProblem.at(
                  deep.token(),
                  "the text is nested too deep to be read; SystemTap itself ends without a message here")
              .withFix("split the expression or the statement in two");
      return new Parsed(Optional.empty(), Report.of(problem.diagnostic()));
    }
  }

  private Parsed parse() {
    while (tokens.LA(1) != Token.EOF && problems.size() < MOST_PROBLEMS) {
      tokens.forgetRead();
      ScriptToken first = tokens.current();
      try {
        declarations.addAll(builder.declarations(declaration()));
        rules.keep();
        warnOfIgnored();
      } catch (SyntaxProblem problem) {
        problems.add(problem.diagnostic());
        skipToDeclaration(first);
      }
    }
    if (declarations.isEmpty() && problems.isEmpty()) {
      problems.add(empty());
    }
    Report report = new Report(problems);
    return report.hasErrors()
        ? new Parsed(Optional.empty(), report)
        : new Parsed(Optional.of(new Script(declarations, source.origin(1, 1, 0))), report);
  }

  private void warnOfIgnored() {
    for (ScriptToken token : grammar.ignored()) {
      String sentence = "SystemTap ignores what stands between here and the closing `)`";
      problems.add(
          SyntaxProblem.at(token, Problem.IGNORED_TEXT, sentence)
              .withFix("remove it")
              .diagnostic());
    }
  }

  private Diagnostic empty() {
    Origin beginning = source.origin(1, 1, 0);
    String sentence =
        tokens.hasRead() ? "nothing is left of the file after preprocessing" : "the file is empty";
    return Diagnostic.of(Problem.SYNTAX, beginning, sentence);
  }

  /** One declaration, with the full strength of ANTLR only where its quick prediction fails. */
  private SystemTap.DeclarationContext declaration() {
    try {
      return declaration(PredictionMode.SLL);
    } catch (SyntaxProblem quick) {
      tokens.seek(0);
      return declaration(PredictionMode.LL);
    }
  }

  private SystemTap.DeclarationContext declaration(PredictionMode mode) {
    grammar.reset(deepest);
    rules.forget();
    grammar.getInterpreter().setPredictionMode(mode);
    return grammar.declaration();
  }

  private void skipToDeclaration(ScriptToken first) {
    if (tokens.LT(1) == first) {
      tokens.consume();
    }
    while (!Kinds.beginsDeclaration(tokens.LA(1))) {
      tokens.consume();
      tokens.forgetRead();
    }
  }
}
