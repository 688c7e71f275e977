package io.github.stapwright.testkit;

import java.util.function.Supplier;

/**
 * What CPython's markers pass, and calls as a shorthand for entry and return. Import it statically.
 *
 * <pre>{@code
 * import static io.github.stapwright.testkit.PythonEvents.*;
 *
 * driver.on(functionEntry("test.py", "one", 6));
 * driver.on(call("one", call("two")).in("test.py"));
 * }</pre>
 */
public final class PythonEvents extends PythonMarkerEvents {
  private PythonEvents() {}

  /**
   * A call of {@code function} in {@code test.py}: its entry, what happens in it, its return.
   *
   * @param inside calls, other events and pauses in their order
   */
  public static Call call(String function, Happening... inside) {
    return Call.of(function, inside);
  }

  /**
   * The same, written as a block: {@code call("one", () -> call("two"))}. It is asked for what
   * happens inside when the tree is made.
   */
  public static Call call(String function, Supplier<? extends Happening> inside) {
    return Call.of(function, inside.get());
  }
}
