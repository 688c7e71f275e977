package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.draft.Scope;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In what order and how far an array or a histogram is walked.
 *
 * <pre>{@code
 * var calls = globalNumArray("calls", STRING);
 * return Probes.of(
 *     onEnd()
 *         .foreach(
 *             calls.descending().limit(10).named("function"),
 *             (name, n, body) -> body.print("%s %d\n", name, n)));
 * }</pre>
 *
 * @param <K> the shape of its keys
 * @param <V> what the body gets as the value
 */
@CheckReturnValue
public final class Walk<K, V> {
  private final Walked<K, V> walked;
  private final KeyType<K> keyType;
  private final Optional<Sort> sort;
  private final Optional<Draft<Expression>> limit;
  private final List<Draft<Expression>> slice;
  private final Optional<String> valueName;

  private Walk(
      Walked<K, V> walked,
      KeyType<K> keyType,
      Optional<Sort> sort,
      Optional<Draft<Expression>> limit,
      List<Draft<Expression>> slice,
      Optional<String> valueName) {
    this.walked = walked;
    this.keyType = keyType;
    this.sort = sort;
    this.limit = limit;
    this.slice = slice;
    this.valueName = valueName;
  }

  static <K, V> Walk<K, V> over(Walked<K, V> walked, Optional<Sort> sort) {
    return new Walk<>(
        walked, walked.keyType(), sort, Optional.empty(), List.of(), Optional.empty());
  }

  /** {@code limit ELEMENTS}: at most so many elements; none if it is not positive. */
  public Walk<K, V> limit(long elements) {
    return new Walk<>(walked, keyType, sort, Optional.of(Draw.number(elements)), slice, valueName);
  }

  /** {@code limit ELEMENTS}, evaluated once before the loop. */
  public Walk<K, V> limit(Num<Context> elements) {
    return new Walk<>(walked, keyType, sort, Optional.of(elements.draft()), slice, valueName);
  }

  /**
   * {@code foreach (KEYS in ARRAY[PART, *])}: only elements whose key has these parts; {@link
   * Globals#ANY} stands for every one. A limit counts the elements that are passed over, too.
   */
  @SafeVarargs
  public final Walk<K, V> slice(Key<Context, ?>... parts) {
    return new Walk<>(walked, keyType, sort, limit, Key.Several.of(parts).parts(), valueName);
  }

  /**
   * What the keys are called in the script, one name for each part; the binder changes a name that
   * is taken.
   *
   * @throws IllegalArgumentException if there are fewer names than parts, or more
   */
  public Walk<K, V> named(String... keys) {
    return new Walk<>(walked, keyType.named(keys), sort, limit, slice, valueName);
  }

  /** What the value is called in the script; the binder changes a name that is taken. */
  public Walk<K, V> valueNamed(String name) {
    return new Walk<>(walked, keyType, sort, limit, slice, Optional.of(name));
  }

  <C extends Context> Draft<List<Statement>> draft(LoopBody<C, K, V> body) {
    Origin origin = Here.origin();
    Objects.requireNonNull(body, "body");
    return scope -> List.of(bind(scope, body, origin));
  }

  private <C extends Context> Foreach bind(Scope scope, LoopBody<C, K, V> body, Origin origin) {
    Optional<Expression> most = limit.map(it -> it.bind(scope));
    List<Expression> sliced = slice.stream().map(it -> it.bind(scope)).toList();
    List<LocalDraft> keys = keyType.locals(origin);
    Optional<LocalDraft> value =
        walked
            .valueLocal(origin)
            .map(it -> new LocalDraft(valueName.orElse(it.name()), it.type(), origin));
    List<LocalDraft> opened = Stream.concat(value.stream(), keys.stream()).toList();
    List<Symbol> chosen =
        opened.stream().map(it -> new Symbol(scope.open(it), it.origin())).toList();
    scope.enterLoop();
    V each = walked.value(keys, value, origin);
    Body<C> filled = body.fill(keyType.of(keys), each, Body.empty());
    Block block = new Block(filled.bind(scope), origin);
    scope.leaveLoop();
    opened.forEach(scope::close);
    return new Foreach(
        value.map(it -> chosen.get(0)).filter(it -> isUsed(it.name(), block)),
        chosen.subList(value.isPresent() ? 1 : 0, chosen.size()),
        walked.base().bind(scope),
        sliced,
        sort,
        most,
        block,
        origin);
  }

  /** Whether a local is used: one that is not is not asked for. */
  static boolean isUsed(String name, Node node) {
    return node.descendants(Symbol.class).anyMatch(it -> it.name().equals(name));
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
