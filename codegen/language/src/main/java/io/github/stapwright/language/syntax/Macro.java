package io.github.stapwright.language.syntax;

import java.util.List;

/**
 * A macro, {@code @define NAME(PARAMETER, ...) %( BODY %)}.
 *
 * @param name the token of its name, without {@code @}
 */
record Macro(ScriptToken name, List<String> parameters, List<ScriptToken> body) {
  Macro {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }
}
