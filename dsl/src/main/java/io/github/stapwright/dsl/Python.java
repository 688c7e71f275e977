package io.github.stapwright.dsl;

import io.github.stapwright.python.PythonMarkers;
import java.util.Objects;

/**
 * CPython: its markers, and filters on what they carry. Import it statically.
 *
 * <pre>{@code
 * import static io.github.stapwright.dsl.Python.*;
 *
 * onFunctionEntry().where(file("test.py")).print("%s:%d\n", funcname(), lineno())
 * }</pre>
 */
@CheckReturnValue
public final class Python extends PythonMarkers {
  private Python() {}

  /**
   * {@code filename =~ PATTERN}, where the pattern for {@code test.py} begins with an optional path
   * and ends in {@code test[.]py}: the code is in a file named {@code name}, or in one whose path
   * ends in {@code /name}.
   *
   * @throws IllegalArgumentException if the name is empty or holds a NUL character
   */
  public static Cond<InFunction> file(String name) {
    return FilePattern.endsIn(filename(), Objects.requireNonNull(name, "name"));
  }

  /**
   * {@code filename == "path"}: the code is in the file that CPython knows by exactly this path.
   */
  public static Cond<InFunction> filePath(String path) {
    return filename().equalTo(path);
  }

  /**
   * {@code funcname == "name"}: the code is in a function of this name ({@code co_name}: without
   * its class).
   */
  public static Cond<InFunction> function(String name) {
    return funcname().equalTo(name);
  }

  /** {@code $arg3 == NUMBER}: the code is at this line. */
  public static Cond<InFunction> line(long number) {
    return lineno().equalTo(number);
  }
}
