package io.github.stapwright.language.expand;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import java.util.List;

/** Aliases of the tapset library that user-space scripts use (SystemTap 5.6). */
final class LibraryAliases {
  private static final String TEXT =
      """
      probe oneshot = begin {}, { exit() }
      probe init = begin(-9223372036854775808) {}
      probe python.function.entry =
          process("/usr/lib*/libpython*.so*").mark("function__entry") ?,
          process("/usr/bin/python*").mark("function__entry") ? {
        filename = user_string($arg1)
        funcname = user_string($arg2)
        lineno = $arg3
      }
      probe python.function.return =
          process("/usr/lib*/libpython*.so*").mark("function__return") ?,
          process("/usr/bin/python*").mark("function__return") ? {
        filename = user_string($arg1)
        funcname = user_string($arg2)
        lineno = $arg3
      }
      probe input.char = procfs("__stdin").write { char = $value }
      probe prometheus = procfs("__prometheus").read.maxsize(0x10000) {}
      probe input.line = procfs("__stdin").write { line = $value }
      """;

  private static final List<Alias> ALL = read();

  private LibraryAliases() {}

  static List<Alias> all() {
    return ALL;
  }

  private static List<Alias> read() {
    Source source = new Source("/usr/share/systemtap/tapset", ByteString.of(TEXT));
    Script script = Parser.parse(source, ParseOptions.defaults()).orThrow();
    return script.declarations().stream().map(Alias.class::cast).toList();
  }
}
