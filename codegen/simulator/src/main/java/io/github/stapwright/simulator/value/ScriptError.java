package io.github.stapwright.simulator.value;

import io.github.stapwright.model.ByteString;

/**
 * A run-time error of the script, such as {@code division by 0}; {@code try} catches it unless it
 * is final.
 */
public final class ScriptError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ByteString text;
  private final boolean isFinal;
  private String place = "";

  private ScriptError(ByteString text, boolean isFinal) {
    super(text.utf8(), null, false, false);
    this.text = text;
    this.isFinal = isFinal;
  }

  /** An error that {@code try} catches. */
  public static ScriptError of(String text) {
    return new ScriptError(ByteString.of(text), false);
  }

  /** An error that {@code try} catches, with the bytes that the script gave. */
  public static ScriptError of(ByteString text) {
    return new ScriptError(text, false);
  }

  /** An error that ends the handler whatever it tries. */
  public static ScriptError endingHandler(String text) {
    return new ScriptError(ByteString.of(text), true);
  }

  /** What {@code error()} and its like raise. */
  public static ScriptError raised(ByteString text) {
    return new ScriptError(text, false);
  }

  /** This error, blamed on {@code where} unless it is on a place already. */
  public ScriptError at(String where) {
    if (place.isEmpty()) {
      place = where;
    }
    return this;
  }

  /** What it is blamed on, {@code near identifier 'f' at FILE:LINE:COLUMN}, or nothing. */
  public String place() {
    return place;
  }

  /** The message without a place. */
  public ByteString text() {
    return text;
  }

  /** Whether {@code try} cannot catch it. */
  public boolean isFinal() {
    return isFinal;
  }
}
