package io.github.stapwright.language.generate;

import io.github.stapwright.dsl.Python;
import io.github.stapwright.language.check.Similar;
import io.github.stapwright.language.javac.JavaProblem;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the compiler says about a probe class, as one sentence, and what to do about it. */
final class CompilerWords {
  private static final Pattern SYMBOL =
      Pattern.compile("symbol: +(class|method|variable) ([\\w$]+)");
  private static final Pattern FILE =
      Pattern.compile("class ([\\w$]+) is public, should be declared in a file named");
  private static final Pattern NO_PACKAGE = Pattern.compile("package ([\\w.]+) does not exist");
  private static final Set<String> OWN_TYPES = Set.of("ProbeScript", "Probes");
  private static final Set<String> WORDS =
      Arrays.stream(Python.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

  private CompilerWords() {}

  /** Its own words on one line. */
  static String sentence(JavaProblem problem) {
    String text =
        problem
            .message()
            .lines()
            .map(it -> it.strip().replaceAll(" +", " "))
            .collect(Collectors.joining("; "));
    return "javac: " + text;
  }

  static Optional<String> fix(JavaProblem problem) {
    String message = problem.message();
    Matcher file = FILE.matcher(message);
    if (file.find()) {
      return Optional.of("call the file `" + file.group(1) + ".java`");
    }
    Matcher none = NO_PACKAGE.matcher(message);
    if (none.find()) {
      return Optional.of("name the jar or folder that holds it with `--classpath`");
    }
    if (message.contains("does not override abstract method probes()")) {
      return Optional.of("write `@Override public Probes probes() { return Probes.of(...); }`");
    }
    Matcher symbol = SYMBOL.matcher(message);
    return message.startsWith("cannot find symbol") && symbol.find()
        ? symbol(symbol.group(2), message.contains("location: class"))
        : Optional.empty();
  }

  private static Optional<String> symbol(String name, boolean isOfTheClass) {
    if (OWN_TYPES.contains(name)) {
      return Optional.of("import io.github.stapwright.dsl." + name + ";");
    }
    if (isOfTheClass && WORDS.contains(name)) {
      return Optional.of("import static io.github.stapwright.dsl.Python.*;");
    }
    return isOfTheClass
        ? Similar.nearest(name, WORDS.stream()).map(it -> "did you mean `" + it + "`?")
        : Optional.empty();
  }
}
