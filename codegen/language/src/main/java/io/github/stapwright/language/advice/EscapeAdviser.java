package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.StringLiteral;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * {@code \\\\n} in what is printed: a script that was taken out of a C or Python string still has
 * the escapes of that string.
 */
final class EscapeAdviser implements Adviser {
  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    subject
        .script()
        .descendants(Print.class)
        .flatMap(EscapeAdviser::texts)
        .filter(it -> it.value().utf8().matches("(?s).*\\\\[nt].*"))
        .forEach(
            it ->
                problems.accept(
                    Diagnostic.of(
                            Problem.ESCAPED_ESCAPE,
                            it.origin(),
                            "this prints a backslash and a letter, and no end of a line or tab")
                        .withFix("write one backslash: `\\n`")));
  }

  private static Stream<StringLiteral> texts(Print print) {
    Stream<? extends Expression> format = print.format().stream();
    return Stream.concat(format, print.arguments().stream())
        .filter(StringLiteral.class::isInstance)
        .map(StringLiteral.class::cast);
  }
}
