package io.github.stapwright.simulator.mutation;

import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts one node in the place of another. It works on the components of records, so that a new kind
 * of node needs nothing here.
 */
final class Replacement {
  private final Node original;
  private final Node replacement;

  private Replacement(Node original, Node replacement) {
    this.original = original;
    this.replacement = replacement;
  }

  /** The script with {@code replacement} where {@code original}, that very node, stands. */
  static Script in(Script script, Node original, Node replacement) {
    return (Script) new Replacement(original, replacement).of(script);
  }

  private Object of(Object value) {
    if (value == original) {
      return replacement;
    }
    if (value instanceof List<?> list) {
      List<Object> replaced = list.stream().<Object>map(this::of).toList();
      return isSame(list, replaced) ? list : replaced;
    }
    if (value instanceof Optional<?> optional) {
      Object replaced = optional.<Object>map(this::of).orElse(null);
      return replaced == optional.orElse(null) ? optional : Optional.ofNullable(replaced);
    }
    return value instanceof Record record ? ofRecord(record) : value;
  }

  private static boolean isSame(List<?> before, List<?> after) {
    for (int index = 0; index < before.size(); index++) {
      if (before.get(index) != after.get(index)) {
        return false;
      }
    }
    return true;
  }

  private Record ofRecord(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean changed = false;
    try {
      for (int index = 0; index < components.length; index++) {
        Object value = components[index].getAccessor().invoke(record);
        values[index] = of(value);
        changed |= values[index] != value;
      }
      return changed ? constructor(record, components).newInstance(values) : record;
    } catch (ReflectiveOperationException ours) {
      throw new IllegalStateException(
          "a script could not be changed; this is a fault of Stapwright, please report it", ours);
    }
  }

  private static Constructor<? extends Record> constructor(
      Record record, RecordComponent[] components) throws NoSuchMethodException {
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return record.getClass().getDeclaredConstructor(types);
  }
}
