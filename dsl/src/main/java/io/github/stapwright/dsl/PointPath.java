package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.PointDraft;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A probe point that the DSL has no word of its own for, part by part: {@code
 * point("kernel").with("function", "vfs_read").with("return")} is {@code
 * kernel.function("vfs_read").return}, and {@code point("syscall.open")} an alias of SystemTap's
 * library.
 *
 * <pre>{@code
 * return Probes.of(
 *     onPoint(point("process", "/usr/bin/make").with("function", "main")).print("make begins\n"));
 * }</pre>
 */
@CheckReturnValue
public final class PointPath {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_*][A-Za-z0-9_*]*");

  private final boolean ofTarget;
  private final List<Component> components;

  private PointPath(boolean ofTarget, List<Component> components) {
    this.ofTarget = ofTarget;
    this.components = List.copyOf(components);
  }

  static PointPath empty(boolean ofTarget) {
    return new PointPath(ofTarget, List.of());
  }

  /**
   * {@code .NAME}, or several of them with dots between them; {@code *} stands for any letters.
   *
   * @throws IllegalArgumentException if it is no such name
   */
  public PointPath with(String name) {
    Stream<Component> more =
        Stream.of(Objects.requireNonNull(name, "name").split("[.]", -1))
            .map(it -> Points.part(checked(it)));
    return plus(more);
  }

  /**
   * {@code .NAME("ARGUMENT")}.
   *
   * @throws IllegalArgumentException if the name is none
   */
  public PointPath with(String name, String argument) {
    return plus(Stream.of(Points.part(checked(name), argument)));
  }

  /**
   * {@code .NAME(ARGUMENT)}.
   *
   * @throws IllegalArgumentException if the name is none
   */
  public PointPath with(String name, long argument) {
    return plus(Stream.of(Points.part(checked(name), argument)));
  }

  /**
   * {@code .NAME(@N)}: with a string that is given to the script when it is run.
   *
   * @throws IllegalArgumentException if the name is none, or the number is not positive
   */
  public PointPath withArgument(String name, int number) {
    Argument argument = new Argument(number, true, Here.origin());
    return plus(Stream.of(new Component(checked(name), Optional.of(argument), Here.origin())));
  }

  private PointPath plus(Stream<Component> more) {
    return new PointPath(ofTarget, Stream.concat(components.stream(), more).toList());
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "`" + name + "` is no part of a probe point: a part has letters, digits, `_` and `*`");
    }
    return name;
  }

  PointDraft draft(Origin origin) {
    return ofTarget
        ? new PointDraft.OfProcess(components, origin)
        : new PointDraft.Fixed(components, origin);
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
