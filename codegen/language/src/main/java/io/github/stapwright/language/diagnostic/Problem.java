package io.github.stapwright.language.diagnostic;

/** Every kind of problem by a stable name: area and fact in words. */
public enum Problem {
  /** The text does not follow the grammar. */
  SYNTAX(Severity.ERROR, "the text does not follow SystemTap's grammar"),
  /** Text that SystemTap reads over without a message. */
  IGNORED_TEXT(Severity.WARNING, "SystemTap ignores a part of the text"),
  /** A file is missing, unreadable or empty. */
  UNREADABLE_INPUT(Severity.ERROR, "the input cannot be read"),
  /** A probe class cannot be loaded or made. */
  PROBE_CLASS(Severity.ERROR, "the probe class cannot be used"),
  /** The target does not say where the markers are. */
  TARGET(Severity.ERROR, "the target cannot be used"),
  /** A string that a script cannot hold. */
  STRING_VALUE(Severity.ERROR, "the string cannot be written in a script"),
  /** A local used outside the block that it exists in. */
  LOCAL_OUT_OF_SCOPE(Severity.ERROR, "a local is used outside its block"),
  /** A {@code break}, {@code continue} or {@code return} where nothing can be left. */
  JUMP_OUT_OF_PLACE(Severity.ERROR, "there is no loop or function to leave"),
  /** A global declared twice or under a name that is taken. */
  GLOBAL_NAME(Severity.ERROR, "the name of a global is taken"),
  /** A construct that the simulator does not know. */
  NOT_SIMULATED(Severity.ERROR, "the simulator does not know this");

  private final Severity severity;
  private final String summary;

  Problem(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }

  /** One line that says what it is about. */
  public String summary() {
    return summary;
  }
}
