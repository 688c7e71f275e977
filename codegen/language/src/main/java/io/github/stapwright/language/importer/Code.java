package io.github.stapwright.language.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An expression of Java before it is laid out. */
sealed interface Code {

  /** Text that is never broken: a literal, a name. A type in it is written by {@link #type}. */
  record Text(String text) implements Code {}

  /** Literals joined by {@code +}, each in a line of its own if there are several. */
  record Literals(List<String> literals) implements Code {
    public Literals {
      literals = List.copyOf(literals);
    }
  }

  /** {@code PARAMETERS -> BODY}. */
  record Lambda(String parameters, Code body) implements Code {}

  /**
   * {@code HEAD.NAME(ARGUMENTS).NAME(ARGUMENTS)}; without a head the first call is a static one.
   */
  record Chain(Optional<String> head, List<Link> links) implements Code {
    public Chain {
      links = List.copyOf(links);
    }
  }

  /**
   * One call of a chain.
   *
   * @param comments what stands above it
   */
  record Link(String name, List<Code> arguments, List<String> comments) {
    public Link {
      arguments = List.copyOf(arguments);
      comments = List.copyOf(comments);
    }

    public Link(String name, Code... arguments) {
      this(name, List.of(arguments), List.of());
    }

    Link commented(List<String> more) {
      return new Link(name, arguments, Stream.concat(more.stream(), comments.stream()).toList());
    }
  }

  /** A name or a literal. */
  static Code text(String text) {
    return new Text(text);
  }

  /** The simple name of a class, which is to be imported. */
  static String type(Class<?> type) {
    return "\u0001" + type.getName() + "\u0002";
  }

  /** {@code NAME(ARGUMENTS)}. */
  static Code call(String name, Code... arguments) {
    return call(name, List.of(arguments));
  }

  /** {@code NAME(ARGUMENTS)}. */
  static Code call(String name, List<Code> arguments) {
    return new Chain(Optional.empty(), List.of(new Link(name, arguments, List.of())));
  }

  /** {@code THIS.NAME(ARGUMENTS)}. */
  default Code then(String name, Code... arguments) {
    return then(new Link(name, arguments));
  }

  /** {@code THIS.LINK}. */
  default Code then(Link link) {
    if (this instanceof Chain chain) {
      List<Link> links = new ArrayList<>(chain.links());
      links.add(link);
      return new Chain(chain.head(), links);
    }
    return new Chain(Optional.of(((Text) this).text()), List.of(link));
  }

  /** {@code THIS.LINK.LINK}. */
  default Code thenAll(List<Link> links) {
    Code all = this;
    for (Link link : links) {
      all = all.then(link);
    }
    return all;
  }
}
