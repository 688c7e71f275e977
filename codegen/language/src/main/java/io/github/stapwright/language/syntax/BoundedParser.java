package io.github.stapwright.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/** The base of the generated parser: it counts how deep rules are nested, to stop in time. */
abstract class BoundedParser extends Parser {
  private int depth;
  private int deepest;
  private boolean failed;
  private final List<ScriptToken> ignored = new ArrayList<>();

  BoundedParser(TokenStream input) {
    super(input);
  }

  /** Begins anew at the current token; more than {@code rules} nested rules are refused. */
  void reset(int rules) {
    depth = 0;
    deepest = rules;
    failed = false;
    ignored.clear();
    _ctx = null;
    _errHandler.reset(this);
  }

  /** SystemTap ignores the text that begins here. */
  void skipped(ScriptToken token) {
    ignored.add(token);
  }

  /** Where the text begins that SystemTap ignores, in the last declaration. */
  List<ScriptToken> ignored() {
    return ignored;
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
    super.enterRule(context, state, ruleIndex);
    if (++depth > deepest) {
      fail();
      throw new TooDeep((ScriptToken) getCurrentToken());
    }
  }

  /** The declaration has a problem: what is left of it is not looked at. */
  void fail() {
    failed = true;
  }

  @Override
  public void exitRule() {
    depth--;
    if (failed) {
      _ctx = (ParserRuleContext) _ctx.parent;
      return;
    }
    super.exitRule();
  }

  /** The text is nested deeper than allowed; it never leaves this package. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ScriptToken token;

    TooDeep(ScriptToken token) {
      super("too deep", null, false, false);
      this.token = token;
    }

    ScriptToken token() {
      return token;
    }
  }
}
