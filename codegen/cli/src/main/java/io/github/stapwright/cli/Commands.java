package io.github.stapwright.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** The commands by name; none of their classes is loaded before it is asked for. */
final class Commands {
  private static final Map<String, Function<Terminal, Callable<Integer>>> BY_NAME = byName();

  private Commands() {}

  /** In the order of the help text. */
  private static Map<String, Function<Terminal, Callable<Integer>>> byName() {
    Map<String, Function<Terminal, Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("init", InitCommand::new);
    commands.put("markers", MarkersCommand::new);
    commands.put("doctor", DoctorCommand::new);
    commands.put("python-markers", PythonMarkersCommand::new);
    commands.put("generate", GenerateCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("types", TypesCommand::new);
    commands.put("format", FormatCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("diff", DiffCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("simulate", SimulateCommand::new);
    commands.put("test", TestCommand::new);
    commands.put("cost", CostCommand::new);
    commands.put("record", RecordCommand::new);
    commands.put("run", RunCommand::new);
    commands.put("convert", ConvertCommand::new);
    commands.put("merge", MergeCommand::new);
    commands.put("language-server", LanguageServerCommand::new);
    return commands;
  }

  /** The command of that name, speaking to {@code terminal}. */
  static Optional<Callable<Integer>> named(String name, Terminal terminal) {
    return Optional.ofNullable(BY_NAME.get(name)).map(it -> it.apply(terminal));
  }

  /** All commands, in the order of the help text. */
  static List<Callable<Integer>> all(Terminal terminal) {
    return BY_NAME.values().stream().map(it -> it.apply(terminal)).toList();
  }

  /** Their names, in the same order. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }
}
