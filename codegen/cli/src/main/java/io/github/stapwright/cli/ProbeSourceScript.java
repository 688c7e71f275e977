package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.generate.ProbeSources;
import io.github.stapwright.language.generate.ScriptFiles;
import io.github.stapwright.language.generate.ScriptFiles.Generated;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.MappedLines;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A probe class in one source file that is run without a file being written. */
final class ProbeSourceScript {
  /** Linux refuses longer words of a command line: MAX_ARG_STRLEN in linux/binfmts.h. */
  private static final int LONGEST_WORD = 131_071;

  private final Terminal terminal;
  private final ScriptOptions options;

  ProbeSourceScript(Terminal terminal, ScriptOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /**
   * Its script for a target; empty after what is wrong with it was written.
   *
   * @throws TroubleException if the file cannot be read, is no text of a target, or holds more than
   *     one probe class
   */
  Optional<RunnableScript> of(String file, Target target, ReadOptions reading) throws IOException {
    Optional<ProbeSources> compiled = new JavaSources(terminal).compile(List.of(file), List.of());
    if (compiled.isEmpty()) {
      return Optional.empty();
    }
    try (ProbeSources made = compiled.get()) {
      requireOne(file, made.names());
      Generated generated = new ScriptFiles(made.classes()).compile(made.names(), compiler(target));
      if (generated.report().hasErrors()) {
        new ReportOutput(terminal).text(generated.report());
        return Optional.empty();
      }
      return Optional.of(runnable(file, generated.scripts().get(0), reading));
    }
  }

  private ScriptCompiler compiler(Target target) throws IOException {
    Binding binding = new Binding(target, options.systemTap(), Optional.empty(), Map.of());
    List<String> shown = options.folders().stream().map(Object::toString).toList();
    return ScriptCompiler.of(binding).including(OwnTapset.of(options.folders()), shown);
  }

  private static RunnableScript runnable(String file, CompiledScript script, ReadOptions reading)
      throws IOException {
    if (script.text().getBytes(UTF_8).length > LONGEST_WORD) {
      throw new TroubleException(
          file + ": its script is too long for this; write it with `stapwright generate`");
    }
    Source source = Source.of(script.fileName(), script.text());
    return new RunnableScript(
        Inputs.STANDARD_INPUT,
        ScriptReader.with(reading).read(source),
        MappedLines.read(ByteString.of(script.map().toJson())),
        List.of("-e", script.text()));
  }

  private static void requireOne(String file, List<String> names) {
    if (names.size() > 1) {
      throw new TroubleException(
          file
              + " holds more than one probe class: "
              + String.join(", ", names)
              + "; `stapwright generate` writes a script of each");
    }
  }
}
