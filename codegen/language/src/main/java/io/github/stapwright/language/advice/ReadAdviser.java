package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.tapset.UserStrings;
import io.github.stapwright.markers.DeclaredArgument.Kind;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Try;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How arguments of markers are read. */
final class ReadAdviser implements Adviser {
  /** The reads that end the script when the address cannot be read, and what does not. */
  private static final Map<String, String> FAULTING =
      Map.of(
          "user_string/1", "user_string2",
          "user_string_n/2", "user_string_n2",
          "user_string_utf16/1", "user_string2_utf16",
          "user_string_utf32/1", "user_string2_utf32");

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    for (Probe probe : subject.script().probes()) {
      faults(probe.body(), problems);
      for (MarkPoint point : MarkPoint.of(probe)) {
        new Reads(subject.evidence(), point, new Locals(probe.body()), problems)
            .visit(probe.body());
      }
    }
  }

  private static void faults(Node node, Consumer<Diagnostic> problems) {
    if (node instanceof Try attempt) {
      faults(attempt.handler(), problems);
      return;
    }
    if (node instanceof Call call) {
      String safe = FAULTING.get(call.signature().toString());
      if (safe != null) {
        problems.accept(
            Diagnostic.of(
                    Problem.READ_CAN_FAULT,
                    call.origin(),
                    "`"
                        + call.function()
                        + "` ends the whole script when the address cannot be read, as NULL or a"
                        + " page that is not in memory")
                .withFix("write " + safe + "(..., \"<unknown>\")"));
      }
    }
    node.children().forEach(it -> faults(it, problems));
  }

  /** The reads of one handler at one point. */
  private record Reads(
      Evidence evidence, MarkPoint point, Locals locals, Consumer<Diagnostic> problems) {
    void visit(Node node) {
      if (node instanceof Call call
          && UserStrings.isRead(call)
          && !call.arguments().isEmpty()
          && kind(call.arguments().get(0)).equals(Optional.of(Kind.NUMBER))) {
        problems.accept(stringOfNumber(call));
      } else if (node instanceof Print print) {
        print(print);
      }
      node.children().forEach(this::visit);
    }

    private Diagnostic stringOfNumber(Call call) {
      return Diagnostic.of(
              Problem.STRING_OF_NUMBER,
              call.origin(),
              "`"
                  + call.function()
                  + "` reads a string, but this argument of `"
                  + point.mark()
                  + "` is a number")
          .withFix("use the argument itself, and print it with %d");
    }

    private void print(Print print) {
      if (print.format().isEmpty()
          || !print.function().text().endsWith("f")
          || !(print.format().get() instanceof StringLiteral format)) {
        return;
      }
      List<Expression> arguments = print.arguments();
      int at = 0;
      for (PrintFormat.Directive directive : PrintFormat.parse(format.value()).directives()) {
        at += dynamic(directive.width()) + dynamic(directive.precision());
        if (at < arguments.size()) {
          directive(directive, arguments.get(at));
        }
        at++;
      }
    }

    private static int dynamic(PrintFormat.Amount amount) {
      return amount instanceof PrintFormat.Dynamic ? 1 : 0;
    }

    private void directive(PrintFormat.Directive directive, Expression argument) {
      boolean isAddress = kind(argument).map(it -> it != Kind.NUMBER).orElse(false);
      if (isAddress && "diu".indexOf(directive.conversion()) >= 0) {
        problems.accept(
            Diagnostic.of(
                    Problem.POINTER_AS_NUMBER,
                    argument.origin(),
                    "this argument of `"
                        + point.mark()
                        + "` is an address, and `"
                        + directive
                        + "` prints the address as a number")
                .withFix("read it: user_string2(..., \"<unknown>\") with %s; or print it with %p"));
      }
    }

    private Optional<Kind> kind(Expression expression) {
      List<Kind> kinds = new ArrayList<>();
      if (locals.meaning(expression) instanceof TargetVariable variable
          && variable.argument().isPresent()) {
        evidence.kind(point, variable.argument().getAsInt()).ifPresent(kinds::add);
      }
      return kinds.stream().findFirst();
    }
  }
}
