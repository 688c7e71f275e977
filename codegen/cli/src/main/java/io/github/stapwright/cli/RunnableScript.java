package io.github.stapwright.cli;

import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.MappedLines;
import java.util.List;

/**
 * A script that is to run.
 *
 * @param name how SystemTap calls it
 * @param read what was found in it
 * @param java where its lines came from
 * @param words how {@code stap} is given it
 */
record RunnableScript(String name, ReadScript read, MappedLines java, List<String> words) {
  RunnableScript {
    words = List.copyOf(words);
  }

  /**
   * A script in a file, with the source map beside it if there is one.
   *
   * @throws TroubleException if one of them cannot be read
   */
  static RunnableScript of(Terminal terminal, String file, ReadOptions reading) {
    ReadScript read = ScriptReader.with(reading).read(new Inputs(terminal).source(file));
    return new RunnableScript(file, read, JavaLines.of(terminal, file), List.of(file));
  }
}
