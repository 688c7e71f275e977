package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.Origin;
import java.util.List;
import java.util.Optional;

/** What a loop goes over: an array or the buckets of a histogram. */
interface Walked<K, V> {

  /** The shape of its keys. */
  KeyType<K> keyType();

  /** The array or histogram. */
  Draft<? extends Indexable> base();

  /** The local that holds the value during a loop, if the language has one for this kind. */
  Optional<LocalDraft> valueLocal(Origin origin);

  /** The value that the loop stands at: that local, or a read by key. */
  V value(List<LocalDraft> keys, Optional<LocalDraft> value, Origin origin);
}
