package io.github.stapwright.cli;

import io.github.stapwright.language.render.MappedLines;
import io.github.stapwright.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source map beside a script, if there is one. */
final class JavaLines {
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9}+)");

  private JavaLines() {}

  /**
   * What the lines of the script {@code file} were written as.
   *
   * @throws TroubleException if what lies beside it is no source map
   */
  static MappedLines of(Terminal terminal, String file) {
    Path map = Inputs.path(file + ".map");
    if (!Files.isRegularFile(map)) {
      return MappedLines.none();
    }
    try {
      return MappedLines.read(new Inputs(terminal).read(map.toString()));
    } catch (IOException broken) {
      throw new TroubleException(map + ": this is no source map: " + Failures.reason(broken));
    }
  }

  /** The line of Java that a place in a script came from. */
  static Origin java(MappedLines lines, Origin place) {
    String chain = lines.at(place.line()).orElse("");
    Matcher first = PLACE.matcher(chain.replaceFirst(" < .*", ""));
    return first.matches()
        ? Origin.java(first.group(1), Integer.parseInt(first.group(2)))
        : Origin.unknown();
  }
}
