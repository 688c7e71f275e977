package io.github.stapwright.language.render;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.markers.target.PythonMarkersLibrary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a generated script is run, as the header of the script says it. */
final class RunCommand {
  private RunCommand() {}

  static String of(Binding binding, List<String> folders, String file) {
    String limits =
        binding.limits().entrySet().stream()
            .map(it -> "-D " + it.getKey() + "=" + it.getValue() + " ")
            .collect(Collectors.joining());
    String tapsets =
        folders.stream().map(it -> "-I " + printable(it) + " ").collect(Collectors.joining());
    return "stap "
        + limits
        + tapsets
        + file
        + arguments(binding.target())
        + program(binding.target());
  }

  private static String arguments(Target target) {
    return target instanceof Target.ScriptArgument argument
        ? " " + "ARGUMENT ".repeat(argument.number() - 1) + "EXECUTABLE"
        : "";
  }

  private static String program(Target target) {
    Optional<String> markers = target.markersFolder().map(RunCommand::printable);
    Optional<String> executable =
        target.executable().map(RunCommand::printable).or(() -> markers.map(it -> "python3"));
    String environment =
        markers.map(it -> "env PYTHONPATH=" + PythonMarkersLibrary.searchPath(it) + " ").orElse("");
    return executable.map(it -> " -c \"" + environment + it + " PROGRAM\"").orElse("");
  }

  /** A line end in a path would end the comment that holds it. */
  private static String printable(String path) {
    return path.codePoints()
        .map(it -> Character.isISOControl(it) ? '?' : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
