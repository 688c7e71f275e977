package io.github.stapwright.editor.index;

/** What a name stands for. */
public enum SymbolKind {
  /** A global variable. */
  GLOBAL,
  /** A variable of one probe or function. */
  LOCAL,
  /** A parameter of a function. */
  PARAMETER,
  /** A function of the script, of a tapset, or of nobody. */
  FUNCTION,
  /** A probe alias. */
  ALIAS,
  /** A macro. */
  MACRO,
  /** A parameter of a macro. */
  MACRO_PARAMETER,
  /** A variable of the traced program, {@code $arg1}. */
  TARGET,
  /** A part of a probe point. */
  POINT,
  /** A member behind {@code ->}. */
  MEMBER,
  /** An operator such as {@code @count}, or a function such as {@code printf}. */
  BUILT_IN
}
