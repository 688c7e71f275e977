package io.github.stapwright.language.diagnostic;

/** How bad a problem is. */
public enum Severity {
  /** SystemTap refuses the script, or would. */
  ERROR("error"),
  /** SystemTap accepts it, but it does not do what it seems to. */
  WARNING("warning"),
  /** Nothing is wrong, but the reader should know. */
  NOTE("note");

  private final String text;

  Severity(String text) {
    this.text = text;
  }

  /** The word in a message. */
  public String text() {
    return text;
  }
}
