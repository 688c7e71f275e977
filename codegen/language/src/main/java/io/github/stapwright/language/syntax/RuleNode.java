package io.github.stapwright.language.syntax;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** A node of the parse tree. Most have one child, for which ANTLR would make room for ten. */
abstract class RuleNode extends ParserRuleContext {

  RuleNode() {}

  RuleNode(ParserRuleContext parent, int state) {
    super(parent, state);
  }

  @Override
  public <T extends ParseTree> T addAnyChild(T child) {
    if (children == null) {
      children = new ArrayList<>(1);
    }
    return super.addAnyChild(child);
  }
}
