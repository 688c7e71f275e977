package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.model.Accessor;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Member;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drafts of what a probe point offers under a name. */
final class Offered {
  private static final Pattern NAME = Pattern.compile("[$]{0,2}[A-Za-z_][A-Za-z0-9_]*[$]{0,2}");
  private static final Pattern MEMBER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Offered() {}

  static Draft<Expression> draft(String name, String... members) {
    return Draw.raw(text(name, members));
  }

  private static String text(String name, String... members) {
    StringBuilder text = new StringBuilder(checked(NAME, Objects.requireNonNull(name, "name")));
    for (String member : members) {
      text.append("->").append(checked(MEMBER, member));
    }
    return text.toString();
  }

  static Draft<Expression> address(String name, String... members) {
    return Draw.raw("&" + text(name, members));
  }

  private static String checked(Pattern pattern, String name) {
    if (!pattern.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "`" + name + "` is no name of a variable: write `fd`, `$fd` or `$$vars`");
    }
    return name;
  }

  static Draft<Expression> member(Draft<Expression> value, String type, String... members) {
    Origin origin = Here.origin();
    StringLiteral literal = Draw.literal(type);
    List<Accessor> accessors =
        Stream.of(members).<Accessor>map(it -> new Member(checked(MEMBER, it), origin)).toList();
    if (accessors.isEmpty()) {
      throw new IllegalArgumentException("name a member of `" + type + "`");
    }
    return scope ->
        new Dereference(
            new Cast(value.bind(scope), literal, Optional.empty(), origin),
            false,
            accessors,
            origin);
  }

  static Draft<Expression> entry(Draft<Expression> value) {
    Origin origin = Here.origin();
    return scope -> new Entry(value.bind(scope), origin);
  }
}
