package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.model.Accessor;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Member;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.TargetVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Java of points and variables that the DSL has no words of their own for: by their names. */
final class PathCode {
  private static final String NAME = "[A-Za-z_*][A-Za-z0-9_*]*";

  private PathCode() {}

  /** {@code onPoint(point("kernel").with("function", "vfs_read").with("return"))}. */
  static Optional<Code> of(ProbePoint point, Target target) {
    List<Component> parts = point.components();
    if (!parts.stream().allMatch(PathCode::hasWord)) {
      return Optional.empty();
    }
    boolean ofTarget = TargetOfScript.isPrefix(target, point);
    List<Component> own =
        ofTarget ? parts.subList(target.components().size(), parts.size()) : parts;
    List<Link> links = new ArrayList<>();
    if (ofTarget) {
      links.add(new Link("targetPoint"));
    }
    for (int at = 0; at < own.size(); at++) {
      StringBuilder name = new StringBuilder(own.get(at).name());
      while (own.get(at).argument().isEmpty()
          && at + 1 < own.size()
          && own.get(at + 1).argument().isEmpty()) {
        name.append('.').append(own.get(++at).name());
      }
      links.add(link(links.isEmpty() ? "point" : "with", name.toString(), own.get(at).argument()));
    }
    boolean begins = !links.get(0).name().equals("pointArgument");
    return begins
        ? Optional.of(call("onPoint", new Code.Chain(Optional.empty(), links)))
        : Optional.empty();
  }

  private static boolean hasWord(Component part) {
    return part.name().matches(NAME)
        && (part.argument().isEmpty()
            || isArgument(part.argument().get())
            || literal(part.argument().get()).isPresent());
  }

  private static boolean isArgument(Literal literal) {
    return literal instanceof Argument argument && argument.quoted();
  }

  private static Optional<Code> literal(Literal literal) {
    return LiteralCode.number(literal).or(() -> LiteralCode.text(literal));
  }

  private static Link link(String word, String name, Optional<Literal> argument) {
    Code text = text(JavaWords.literal(name));
    if (argument.filter(PathCode::isArgument).isPresent()) {
      int number = ((Argument) argument.get()).number();
      return new Link(word + "Argument", text, text(Integer.toString(number)));
    }
    return argument
        .flatMap(PathCode::literal)
        .map(it -> new Link(word, text, it))
        .orElseGet(() -> new Link(word, text));
  }

  /** {@code "$p", "pid"} for {@code $p->pid}. */
  static Optional<List<Code>> names(Dereference dereference) {
    if (!(dereference.base() instanceof TargetVariable variable)
        || !variable.name().matches("[$]{1,2}[A-Za-z_][A-Za-z0-9_]*")) {
      return Optional.empty();
    }
    return members(dereference.accessors())
        .map(
            it ->
                Stream.concat(Stream.of(text(JavaWords.literal(variable.name()))), it.stream())
                    .toList());
  }

  /** The names of members, if there are no others. */
  static Optional<List<Code>> members(List<Accessor> accessors) {
    boolean plain =
        accessors.stream()
            .allMatch(it -> it instanceof Member member && member.name().matches("[A-Za-z_]\\w*"));
    return plain
        ? Optional.of(
            accessors.stream().map(it -> text(JavaWords.literal(((Member) it).name()))).toList())
        : Optional.empty();
  }
}
