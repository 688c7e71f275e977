package io.github.stapwright.simulator.plan;

/** A statement that is ready to be run. */
@FunctionalInterface
public interface Action {

  /** Runs it and says how the statements around it go on. */
  Flow run(Frame frame);

  /** How it goes on. */
  enum Flow {
    /** With the statement behind it. */
    ON,
    /** Behind the loop. */
    BREAK,
    /** With the next turn of the loop. */
    CONTINUE,
    /** Not at all: the handler, or this function of a chain, is left. */
    NEXT,
    /** Behind the call of the function. */
    RETURN
  }
}
