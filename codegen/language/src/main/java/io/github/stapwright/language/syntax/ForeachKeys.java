package io.github.stapwright.language.syntax;

import io.github.stapwright.language.syntax.SystemTap.DirectionContext;
import io.github.stapwright.language.syntax.SystemTap.ForeachHeadContext;
import io.github.stapwright.language.syntax.SystemTap.IdentifierContext;
import io.github.stapwright.language.syntax.SystemTap.KeyContext;
import io.github.stapwright.language.syntax.SystemTap.KeysContext;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Sort.Direction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a `foreach` binds, and in which order it walks. */
final class ForeachKeys {
  private final @Nullable KeyContext value;
  private final List<KeyContext> keys;
  private final ForeachHeadContext head;

  ForeachKeys(ForeachHeadContext head) {
    KeysContext context = head.keys();
    this.head = head;
    if (context.first == null) {
      this.value = context.value;
      this.keys = context.key().subList(value == null ? 0 : 1, context.key().size());
    } else if (context.second == null) {
      this.value = null;
      this.keys = List.of(context.first);
    } else {
      this.value = context.first;
      this.keys = List.of(context.second);
    }
  }

  /** The variable that gets the value of each element. */
  Optional<IdentifierContext> value() {
    return Optional.ofNullable(value).map(it -> it.name);
  }

  /** The variables that get the parts of each key. */
  List<IdentifierContext> names() {
    return keys.stream().map(it -> it.name).toList();
  }

  /** The one direction that is given; the last one, should there be several. */
  Optional<Sort> sort() {
    Optional<AggregateOperator> none = Optional.empty();
    Optional<Sort> sort = Optional.empty();
    if (value != null && value.direction() != null) {
      sort = Optional.of(new Sort(0, none, direction(value.direction())));
    }
    for (int index = 0; index < keys.size(); index++) {
      DirectionContext direction = keys.get(index).direction();
      if (direction != null) {
        sort = Optional.of(new Sort(index + 1, none, direction(direction)));
      }
    }
    if (head.order() == null) {
      return sort;
    }
    Optional<AggregateOperator> aggregate =
        Optional.ofNullable(head.order().aggregateWord())
            .map(it -> PrimaryBuilder.aggregateOperator(it.getText()));
    return Optional.of(new Sort(0, aggregate, direction(head.order().direction())));
  }

  private static Direction direction(DirectionContext context) {
    return context.getText().equals("+") ? Direction.ASCENDING : Direction.DESCENDING;
  }
}
