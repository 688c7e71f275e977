package io.github.stapwright.report.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement is to somebody who looks at a run. */
enum StepKind {
  /** It writes to the output. */
  PRINTS("prints"),
  /** It changes a global. */
  STORES("stores"),
  /** Something else. */
  OTHER("step");

  private static final Pattern PRINT =
      Pattern.compile(
          "(print|printf|println|printd|printdln|print_\\w+|log|warn|error)\\b.*", Pattern.DOTALL);
  private static final Pattern STORE =
      Pattern.compile(
          "(?:delete |\\+\\+|--)?(\\w+)(\\[.*\\])?( (<<<|[-+*/%&|^.<>]*=) .*|\\+\\+|--)?",
          Pattern.DOTALL);

  private final String text;

  StepKind(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Of a statement's canonical text. */
  static StepKind of(String statement, Set<String> globals) {
    if (PRINT.matcher(statement).matches()) {
      return PRINTS;
    }
    Matcher store = STORE.matcher(statement.replaceFirst(";$", ""));
    return store.matches() && globals.contains(store.group(1)) ? STORES : OTHER;
  }
}
