package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.draft.Scope;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In what order and how far an array is walked.
 *
 * @param <K> the shape of its keys
 * @param <V> what the body gets as the value
 */
@CheckReturnValue
public final class Walk<K, V> {
  private static final List<String> KEY_NAMES = List.of("key1", "key2", "key3", "key4");

  private final ArrayOf<K, V> array;
  private final Optional<Sort> sort;
  private final Optional<Draft<Expression>> limit;
  private final List<String> names;

  Walk(ArrayOf<K, V> array, Optional<Sort> sort, Optional<Draft<Expression>> limit) {
    this(array, sort, limit, array.keyType().size() == 1 ? List.of("key") : KEY_NAMES);
  }

  private Walk(
      ArrayOf<K, V> array,
      Optional<Sort> sort,
      Optional<Draft<Expression>> limit,
      List<String> names) {
    this.array = Objects.requireNonNull(array, "array");
    this.sort = sort;
    this.limit = limit;
    this.names = names;
  }

  /** {@code limit ELEMENTS}: at most so many elements; none if it is not positive. */
  public Walk<K, V> limit(long elements) {
    return new Walk<>(array, sort, Optional.of(Draw.number(elements)), names);
  }

  /** {@code limit ELEMENTS}, evaluated once before the loop. */
  public Walk<K, V> limit(Num<Context> elements) {
    return new Walk<>(array, sort, Optional.of(elements.draft()), names);
  }

  /**
   * What the keys are called in the script, one name for each part; the binder changes a name that
   * is taken.
   *
   * @throws IllegalArgumentException if there are fewer names than parts, or more
   */
  public Walk<K, V> named(String... keys) {
    if (keys.length != array.keyType().size()) {
      throw new IllegalArgumentException(
          "the key has "
              + array.keyType().size()
              + " parts, but "
              + keys.length
              + " names are given");
    }
    return new Walk<>(array, sort, limit, List.of(keys));
  }

  <C extends Context> Draft<List<Statement>> draft(LoopBody<C, K, V> body) {
    Origin origin = Here.origin();
    Objects.requireNonNull(body, "body");
    return scope -> List.of(bind(scope, body, origin));
  }

  private <C extends Context> Foreach bind(Scope scope, LoopBody<C, K, V> body, Origin origin) {
    Optional<Expression> most = limit.map(it -> it.bind(scope));
    List<LocalDraft> keys = array.keyType().locals(names, origin);
    Optional<LocalDraft> value = array.valueLocal(origin);
    List<LocalDraft> opened = Stream.concat(value.stream(), keys.stream()).toList();
    List<String> chosen = opened.stream().map(scope::open).toList();
    Body<C> filled =
        body.fill(
            array.keyType().of(keys), array.value(element(keys, value, origin)), Body.empty());
    Block block = new Block(filled.bind(scope), origin);
    opened.forEach(scope::close);
    return new Foreach(
        value.map(it -> chosen.get(0)),
        chosen.subList(value.isPresent() ? 1 : 0, chosen.size()),
        array.whole().bind(scope),
        List.of(),
        sort,
        most,
        block,
        origin);
  }

  private Draft<Expression> element(
      List<LocalDraft> keys, Optional<LocalDraft> value, Origin origin) {
    return scope ->
        value.isPresent()
            ? scope.local(value.get(), origin)
            : new ArrayElement(
                array.whole().bind(scope),
                keys.stream().<Expression>map(it -> scope.local(it, origin)).toList(),
                origin);
  }
}
