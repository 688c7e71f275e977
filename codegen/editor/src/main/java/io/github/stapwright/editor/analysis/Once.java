package io.github.stapwright.editor.analysis;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, by whoever asks first. */
final class Once<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The value, if somebody has asked for it and it is made. */
  Optional<T> known() {
    return Optional.ofNullable(value);
  }

  synchronized T get() {
    T known = value;
    if (known == null) {
      known = Objects.requireNonNull(maker.get());
      value = known;
    }
    return known;
  }
}
