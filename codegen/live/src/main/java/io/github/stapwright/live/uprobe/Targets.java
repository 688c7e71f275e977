package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.demand.MarkPoint;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetException;
import io.github.stapwright.markers.target.TargetResolver;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of a script's points on this machine. */
public final class Targets {
  private static final String LIBRARY = "library:";
  private static final String PROCESS = "pid:";

  private final Optional<String> instead;
  private final Optional<String> program;
  private final Map<String, Optional<ResolvedTarget>> found = new HashMap<>();

  /**
   * Files are looked for.
   *
   * @param instead the target in place of the script's own: {@code PATH}, {@code PATH!LIBRARY},
   *     {@code library:PATH}, {@code pid:N}
   * @param program the program of the traced command or process, for points that name none
   */
  public Targets(Optional<String> instead, Optional<String> program) {
    this.instead = instead;
    this.program = program;
  }

  /**
   * The file of {@code point}; nothing for a point that the script can do without.
   *
   * @throws LiveException if it is not here; the sentence says what to do
   */
  Optional<ResolvedTarget> find(MarkPoint point) throws IOException {
    String written = point.target();
    Optional<ResolvedTarget> known = found.get(written);
    if (known == null) {
      known = look(point);
      found.put(written, known);
    }
    return known;
  }

  private Optional<ResolvedTarget> look(MarkPoint point) throws IOException {
    String name = instead.orElse(point.target());
    if (name.isEmpty()) {
      name =
          program.orElseThrow(
              () ->
                  new LiveException(
                      "the script probes `process` without a name: give the command behind `--`,"
                          + " `-x PID` or `--target`"));
    }
    try {
      return Optional.of(resolve(name));
    } catch (TargetException absent) {
      if (point.optional()) {
        return Optional.empty();
      }
      throw new LiveException(absent.getMessage() + hint(), absent);
    }
  }

  private String hint() {
    return instead.isPresent()
        ? ""
        : "; to run the script on another program, give `--target PATH`, or `--target command` for"
            + " the one behind `--`";
  }

  private static ResolvedTarget resolve(String name) throws IOException {
    if (name.startsWith(LIBRARY)) {
      return TargetResolver.resolve(name.substring(LIBRARY.length()));
    }
    if (name.startsWith(PROCESS)) {
      return TargetResolver.resolve(Long.parseLong(name.substring(PROCESS.length())));
    }
    int mark = name.indexOf('!');
    return mark < 0
        ? TargetResolver.resolve(name)
        : TargetResolver.resolve(name.substring(0, mark), name.substring(mark + 1));
  }
}
