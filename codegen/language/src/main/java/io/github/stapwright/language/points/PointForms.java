package io.github.stapwright.language.points;

import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.language.syntax.VersionOrder;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of probe points that SystemTap itself knows, {@code process(string).mark(string)}. */
public final class PointForms {
  private static final List<String> LINES = read();

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
      return new Glob(pattern).matches(name);
    }

    private static String argument(Optional<Literal> literal) {
      if (literal.isEmpty()) {
        return "";
      }
      boolean isString = literal.get() instanceof StringLiteral;
      return literal.get() instanceof NumberLiteral ? "number" : isString ? "string" : "?";
    }
  }

  /** A form, and the version that brought it if it is a newer one. */
  private record Form(List<Part> parts, Optional<String> since) {
    static Form of(String line) {
      int space = line.indexOf(' ');
      String form = space < 0 ? line : line.substring(0, space);
      List<Part> parts = new ArrayList<>();
      for (int begin = 0; begin <= form.length(); ) {
        int dot = form.indexOf('.', begin);
        int end = dot < 0 ? form.length() : dot;
        parts.add(Part.of(form.substring(begin, end)));
        begin = end + 1;
      }
      return new Form(parts, space < 0 ? Optional.empty() : Optional.of(line.substring(space + 1)));
    }
  }

  /**
   * All forms, {@code process(string).mark(string)}; behind a space the version that brought it, if
   * it is a newer one.
   */
  public static List<String> all() {
    return LINES;
  }

  /** The version of SystemTap that brought the point, if all its forms are newer ones. */
  public static Optional<String> since(ProbePoint point) {
    List<Form> forms = fitting(point).toList();
    return forms.stream().anyMatch(it -> it.since().isEmpty())
        ? Optional.empty()
        : forms.stream().flatMap(it -> it.since().stream()).min(VersionOrder::compare);
  }

  /** Whether the point has one of the forms; a script argument stands for any argument. */
  public static boolean hold(ProbePoint point) {
    return fitting(point).findAny().isPresent();
  }

  /** Of the lines only those are read that begin as the point does. */
  private static Stream<Form> fitting(ProbePoint point) {
    String first = point.components().get(0).name();
    int star = first.indexOf('*');
    String begin = star < 0 ? first : first.substring(0, star);
    return LINES.stream()
        .filter(it -> it.startsWith(begin))
        .map(Form::of)
        .filter(it -> fits(it.parts(), point.components()));
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

  private static List<String> read() {
    try (InputStream in = PointForms.class.getResourceAsStream("points.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(it -> !it.startsWith("#")).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
