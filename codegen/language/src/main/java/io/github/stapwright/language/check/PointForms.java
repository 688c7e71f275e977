package io.github.stapwright.language.check;

import io.github.stapwright.model.Argument;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.StringLiteral;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of probe points that SystemTap itself knows, {@code process(string).mark(string)}. */
final class PointForms {
  private static final List<List<Part>> ALL = read();

  private PointForms() {}

  /** One component of a form, and what its argument is. */
  private record Part(String name, String argument) {
    static Part of(String text) {
      int open = text.indexOf('(');
      return open < 0
          ? new Part(text, "")
          : new Part(text.substring(0, open), text.substring(open + 1, text.length() - 1));
    }

    boolean fits(Component component) {
      boolean isOpen = component.argument().filter(Argument.class::isInstance).isPresent();
      return isNamed(component.name())
          && (isOpen ? !argument.isEmpty() : argument.equals(argument(component.argument())));
    }

    private boolean isNamed(String pattern) {
      return pattern.contains("*")
          ? name.matches(pattern.replace("*", ".*"))
          : name.equals(pattern);
    }

    private static String argument(Optional<Literal> literal) {
      if (literal.isEmpty()) {
        return "";
      }
      boolean isString = literal.get() instanceof StringLiteral;
      return literal.get() instanceof NumberLiteral ? "number" : isString ? "string" : "?";
    }
  }

  /** Whether the point has one of the forms; a script argument stands for any argument. */
  static boolean hold(ProbePoint point) {
    return ALL.stream().anyMatch(it -> fits(it, point.components()));
  }

  private static boolean fits(List<Part> form, List<Component> components) {
    if (!components.isEmpty() && components.get(components.size() - 1).name().equals("**")) {
      return true;
    }
    if (form.size() != components.size()) {
      return false;
    }
    for (int index = 0; index < form.size(); index++) {
      if (!form.get(index).fits(components.get(index))) {
        return false;
      }
    }
    return true;
  }

  private static List<List<Part>> read() {
    try (InputStream in = PointForms.class.getResourceAsStream("points.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(it -> !it.startsWith("#"))
          .map(it -> Stream.of(it.split("[.]")).map(Part::of).toList())
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
