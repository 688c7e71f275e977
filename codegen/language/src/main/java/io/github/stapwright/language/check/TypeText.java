package io.github.stapwright.language.check;

import io.github.stapwright.language.include.PrivateNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Types as {@code stap -p2} prints them, {@code calls:long [string, long]}. */
public final class TypeText {
  private TypeText() {}

  /** The globals, the functions each with its locals, and the locals of the probes. */
  public static List<String> lines(Types types) {
    List<String> lines = new ArrayList<>();
    types.globals().values().forEach(it -> lines.add(of(it, types.size(it))));
    for (FunctionType function : types.functions()) {
      lines.add(of(function));
      function.locals().values().stream()
          .filter(it -> !function.parameters().contains(it))
          .forEach(it -> lines.add(of(it)));
    }
    types.probeLocals().forEach(it -> it.values().forEach(local -> lines.add(of(local))));
    return lines;
  }

  private static String of(Variable variable) {
    return of(variable, "");
  }

  private static String of(Variable variable, String size) {
    String keys =
        variable.keys().stream().map(Kind::text).collect(Collectors.joining(", ", " [", "]"));
    return PrivateNames.shown(variable.name())
        + size
        + ":"
        + variable.value().text()
        + (variable.isArray() ? keys : "");
  }

  private static String of(FunctionType function) {
    String parameters =
        function.parameters().stream().map(TypeText::of).collect(Collectors.joining(", "));
    return PrivateNames.shown(function.function().name())
        + ":"
        + function.result().text()
        + " ("
        + parameters
        + ")";
  }
}
