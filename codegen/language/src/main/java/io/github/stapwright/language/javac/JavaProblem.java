package io.github.stapwright.language.javac;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.stapwright.model.Origin;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler says of a source.
 *
 * @param source the class or the file, or nothing
 * @param place where, if that is known
 * @param message its own words, of one or more lines
 */
public record JavaProblem(String source, Origin place, String message) {
  /** Requires every component. */
  public JavaProblem {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
  }

  static JavaProblem of(Diagnostic<? extends JavaFileObject> said) {
    String message = said.getMessage(Locale.ROOT);
    return said.getSource() instanceof TextSource text
        ? new JavaProblem(text.name(), place(text, said), message)
        : new JavaProblem("", Origin.unknown(), message);
  }

  /** The compiler counts characters, and a tab as eight columns; we count bytes. */
  private static Origin place(TextSource source, Diagnostic<? extends JavaFileObject> said) {
    if (said.getPosition() == Diagnostic.NOPOS) {
      return Origin.unknown();
    }
    String text = source.text();
    int at = Math.min((int) said.getPosition(), text.length());
    int begin = text.lastIndexOf('\n', at - 1) + 1;
    int lineEnd = text.indexOf('\n', at);
    int last = lineEnd < 0 ? text.length() : lineEnd;
    int end = Math.max(at, Math.min((int) said.getEndPosition(), last));
    return Origin.script(
        source.name(),
        (int) said.getLineNumber(),
        bytes(text, begin, at) + 1,
        bytes(text, at, end));
  }

  private static int bytes(String text, int from, int to) {
    return text.substring(from, to).getBytes(UTF_8).length;
  }
}
