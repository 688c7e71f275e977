package io.github.stapwright.language.syntax;

/** What single tokens need: guru mode, a version of SystemTap, a number that has 64 bits. */
final class AllowedTokens {
  private final ParseOptions options;

  AllowedTokens(ParseOptions options) {
    this.options = options;
  }

  /**
   * Does nothing if {@code token} may stand in the script.
   *
   * @throws SyntaxProblem if it may not, wherever it stands
   */
  void require(ScriptToken token) {
    switch (token.kind()) {
      case SystemTap.NUMBER -> Numbers.unsigned(token);
      case SystemTap.EMBEDDED -> requireGuru(token, "C code in a script");
      case SystemTap.CONST, SystemTap.KREGISTER, SystemTap.KDEREF ->
          requireGuru(token, "`" + token.text() + "`");
      case SystemTap.ENUM -> requireVersion(token, "5.5");
      case SystemTap.ENUMNAME -> requireVersion(token, "5.6");
      case SystemTap.AT_WORD ->
          throw SyntaxProblem.at(
              token, "`" + token.text() + "` is neither an operator nor a macro that is defined");
      case SystemTap.PRIVATE -> {
        // The word is reserved since SystemTap 3.0.
        if (!options.hasVersion("3.0")) {
          token.takeRole(SystemTap.NAME);
        }
      }
      case SystemTap.JUNK -> throw junk(token);
      default -> {
        // Every other token depends on the grammar alone.
      }
    }
  }

  private void requireGuru(ScriptToken token, String what) {
    if (!options.guru()) {
      throw SyntaxProblem.at(token, what + " needs guru mode").withFix("run it with `stap -g`");
    }
  }

  private void requireVersion(ScriptToken token, String version) {
    if (!options.hasVersion(version)) {
      throw SyntaxProblem.at(
          token,
          "`"
              + token.text()
              + "` is an operator since SystemTap "
              + version
              + ", but the script is for "
              + options.systemtapVersion());
    }
  }

  private static SyntaxProblem junk(ScriptToken token) {
    char first = token.text().charAt(0);
    if (first == '\'') {
      return SyntaxProblem.at(token, "SystemTap has no character literals")
          .withFix("write a string in double quotes, or the number of the character");
    }
    return SyntaxProblem.at(
            token,
            first > ' ' && first < 0x7f
                ? "`" + token.text() + "` is no sign of the language"
                : String.format(
                    java.util.Locale.ROOT, "byte 0x%02x is no sign of the language", (int) first))
        .withFix("such bytes may stand in strings and comments only");
  }
}
