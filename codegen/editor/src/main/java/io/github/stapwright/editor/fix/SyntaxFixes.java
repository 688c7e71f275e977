package io.github.stapwright.editor.fix;

import io.github.stapwright.editor.index.BuiltIns;
import io.github.stapwright.editor.text.TextDocument;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brackets, quotes and separators that are missing, or too many. */
final class SyntaxFixes {
  private static final Pattern EXPECTED = Pattern.compile("(?s)^expected (.*?) but found ");

  /** A body that was not closed before the next declaration. */
  private static final Pattern NEXT_DECLARATION =
      Pattern.compile("(?s)(statement|`}`).* but found `(probe|function|global|private)`");

  private static final Pattern SIGN = Pattern.compile("`([^`a-z ]{1,2})`");

  private SyntaxFixes() {}

  static void add(Fixes fixes) {
    String message = fixes.message();
    if (NEXT_DECLARATION.matcher(message).find()) {
      closeBefore(fixes);
    } else if (message.contains("close it with `}`")) {
      closeAtEnd(fixes);
    } else if (message.contains("`}` closes nothing")) {
      fixes.replace("remove the `}`", fixes.from(), fixes.to(), "");
    } else if (message.contains("close it with `\"`")) {
      closeString(fixes);
    } else if (message.contains("close it with `%)`") || message.contains("close the body with")) {
      fixes.insert("close it with `%)`", fixes.text().length(), " %)\n");
    } else if (message.contains("add `catch { ... }`")) {
      fixes.insert("add `catch`", behind(fixes), " catch { }");
    } else if (isPrintWithoutParentheses(fixes)) {
      parentheses(fixes);
    } else {
      expected(fixes);
    }
  }

  private static void closeBefore(Fixes fixes) {
    fixes.insert("close the body with `}`", fixes.from(), "}\n\n");
  }

  private static boolean isPrintWithoutParentheses(Fixes fixes) {
    int before = fixes.words().before(fixes.from() - 1);
    return before >= 0 && BuiltIns.isPrint(fixes.words().get(before).text());
  }

  private static void closeAtEnd(Fixes fixes) {
    String text = fixes.text();
    fixes.insert("close the block with `}`", text.length(), text.endsWith("\n") ? "}\n" : "\n}\n");
  }

  /** A string ends with its line. */
  private static void closeString(Fixes fixes) {
    TextDocument document = fixes.document();
    int end = document.contentEnd(document.line(fixes.from()));
    String line = fixes.text().substring(fixes.from(), end);
    // What ends a call and a block belongs to them.
    int at = fixes.from() + line.replaceAll("[)}; \\t]+$", "").length();
    fixes.insert("close the string with `\"`", at, "\"");
  }

  /** The end of the word before the place. */
  private static int behind(Fixes fixes) {
    int before = fixes.words().before(fixes.from() - 1);
    return before < 0 ? fixes.from() : Math.min(fixes.from(), fixes.words().get(before).to());
  }

  private static void parentheses(Fixes fixes) {
    int line = fixes.document().line(fixes.from());
    int end = fixes.document().contentEnd(line);
    int semicolon = fixes.text().indexOf(';', fixes.from());
    int to = semicolon >= 0 && semicolon < end ? semicolon : end;
    String arguments = fixes.text().substring(fixes.from(), to).stripTrailing();
    fixes.replace(
        "put the arguments in parentheses",
        behind(fixes),
        fixes.from() + arguments.length(),
        "(" + arguments + ")");
  }

  /** What the grammar expected there, if it is one sign. */
  private static void expected(Fixes fixes) {
    if (fixes.message().contains("write `,` between")) {
      fixes.insert("insert `,`", behind(fixes), ",");
      return;
    }
    Matcher expected = EXPECTED.matcher(fixes.message());
    if (expected.find()) {
      Matcher sign = SIGN.matcher(expected.group(1));
      while (sign.find()) {
        String text = sign.group(1);
        boolean opens = text.equals("{") || text.equals("(");
        boolean closesBlock = text.equals("}");
        int at = closesBlock ? fixes.from() : behind(fixes);
        fixes.insert(
            "insert `" + text + "`", at, opens ? " " + text : closesBlock ? text + "\n" : text);
      }
    }
  }
}
