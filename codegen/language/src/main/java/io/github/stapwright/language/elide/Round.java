package io.github.stapwright.language.elide;

import io.github.stapwright.language.rewrite.Bodies;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Script;

/** One round over a script: what has no effect goes, types are looked at, what never runs goes. */
final class Round {
  private final Script begun;
  private final Script typed;
  private final Script left;
  private final Script answering;
  private boolean asksForAnother;

  Round(Script begun, Tapset tapset) {
    Program program = new Program(begun);
    Effects effects = new Effects(program, tapset);
    ConstantFolding constants = new ConstantFolding(it -> !effects.has(it));
    UndefinedVariables undefined = new UndefinedVariables(begun, effects);
    this.begun = Bodies.rewritten(begun, body -> ChoiceFolding.of(body, constants));
    this.typed = Bodies.rewritten(this.begun, body -> alive(body, program, effects));
    this.left =
        Bodies.rewritten(
            typed,
            (declaration, body) -> run(body, undefined.isIn(declaration) ? undefined : constants));
    asksForAnother |= undefined.hasAnswered();
    this.answering = Overloads.answering(left);
    asksForAnother |= answering.declarations().size() < left.declarations().size();
  }

  private Block alive(Block body, Program program, Effects effects) {
    DeadStatements statements = new DeadStatements(effects, DeadAssignments.in(body, program));
    Block alive = statements.body(body);
    asksForAnother |= statements.hasProgress();
    return alive;
  }

  private Block run(Block body, ConstantFolding constants) {
    KnownBranches branches = new KnownBranches(constants);
    Block run = branches.body(body);
    asksForAnother |= branches.hasCut();
    return run;
  }

  Script begun() {
    return begun;
  }

  Script typed() {
    return typed;
  }

  Script left() {
    return left;
  }

  /** The round behind this one. */
  Round next(Tapset tapset) {
    return new Round(Reached.of(answering), tapset);
  }

  /** Whether SystemTap takes another round because of what went. */
  boolean asksForAnother() {
    return asksForAnother;
  }
}
