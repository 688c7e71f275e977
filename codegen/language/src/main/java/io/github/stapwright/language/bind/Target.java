package io.github.stapwright.language.bind;

import io.github.stapwright.markers.target.PythonMarkersLibrary;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is traced: where the markers are. It is text, and nothing is opened. */
public sealed interface Target {

  /** The first components of a probe point, such as {@code process("PATH")}. */
  List<Component> components();

  /** The text that {@link #parse} reads. */
  String text();

  /** What {@code stap -c} could start, for the line that says how to run the script. */
  default Optional<String> executable() {
    return Optional.empty();
  }

  /** The folder of Python markers with which a program has to be started, if they are traced. */
  default Optional<String> markersFolder() {
    return Optional.empty();
  }

  /** An executable that holds the markers itself, {@code process("PATH")}. */
  record Executable(String path) implements Target {
    /** Requires a path. */
    public Executable {
      Targets.requirePath(path);
    }

    @Override
    public List<Component> components() {
      return List.of(Targets.process(Targets.string(path)));
    }

    @Override
    public String text() {
      return path;
    }

    @Override
    public Optional<String> executable() {
      return Optional.of(path);
    }
  }

  /**
   * A library that an executable uses, {@code process("PATH").library("LIBRARY")}.
   *
   * <p>{@code .library(..)} does <em>not</em> restrict the probe to that executable: SystemTap
   * finds the library by way of the executable, and the markers fire in every process that has the
   * library loaded, unless {@code stap -c} or {@code -x} is given.
   */
  record LibraryOf(String path, String library) implements Target {
    /** Requires both paths. */
    public LibraryOf {
      Targets.requirePath(path);
      Targets.requirePath(library);
    }

    @Override
    public List<Component> components() {
      return List.of(
          Targets.process(Targets.string(path)),
          Targets.component("library", Optional.of(Targets.string(library))));
    }

    @Override
    public String text() {
      return path + "!" + library;
    }

    @Override
    public Optional<String> markersFolder() {
      return PythonMarkersLibrary.folder(library);
    }

    @Override
    public Optional<String> executable() {
      return Optional.of(path);
    }
  }

  /** A library in whatever process has it loaded, {@code process("LIBRARY")}. */
  record Library(String path) implements Target {
    /** Requires a path. */
    public Library {
      Targets.requirePath(path);
    }

    @Override
    public List<Component> components() {
      return List.of(Targets.process(Targets.string(path)));
    }

    @Override
    public String text() {
      return "library:" + path;
    }
  }

  /**
   * The markers that {@code stapwright python-markers} has written to a folder, {@code
   * process("FOLDER/libpython-markers.so")}: for a CPython that has none.
   */
  record PythonMarkers(String folder) implements Target {
    /** Requires a folder. */
    public PythonMarkers {
      Targets.requirePath(folder);
    }

    @Override
    public List<Component> components() {
      return List.of(Targets.process(Targets.string(PythonMarkersLibrary.in(folder))));
    }

    @Override
    public String text() {
      return "python-markers:" + folder;
    }

    @Override
    public Optional<String> markersFolder() {
      return Optional.of(folder);
    }
  }

  /** One process, {@code process(PID)}. */
  record Pid(long pid) implements Target {
    /**
     * Requires a process id.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Pid {
      if (pid < 1) {
        throw new IllegalArgumentException("a process id is at least 1, not " + pid);
      }
    }

    @Override
    public List<Component> components() {
      return List.of(Targets.process(new NumberLiteral(pid, Spelling.plain(), Origin.unknown())));
    }

    @Override
    public String text() {
      return "pid:" + pid;
    }
  }

  /** The path given to the script when it is run, {@code process(@1)}. */
  record ScriptArgument(int number) implements Target {
    /**
     * Requires an argument that a script can have.
     *
     * @throws IllegalArgumentException unless the number is 1 to 999
     */
    public ScriptArgument {
      if (number < 1 || number > 999) {
        throw new IllegalArgumentException(
            "script arguments are `@1` to `@999`, not `@" + number + "`");
      }
    }

    @Override
    public List<Component> components() {
      return List.of(Targets.process(new Argument(number, true, Origin.unknown())));
    }

    @Override
    public String text() {
      return "@" + number;
    }
  }

  /**
   * Reads {@code PATH}, {@code PATH!LIBRARY}, {@code library:PATH}, {@code python-markers:FOLDER},
   * {@code pid:N} or {@code @N}. A path whose name is that of a library is one.
   *
   * @throws IllegalArgumentException with one sentence, if it is none of these
   */
  static Target parse(String text) {
    return Targets.parse(Objects.requireNonNull(text, "text"));
  }

  /** Reads targets and makes their components. */
  final class Targets {
    private static final Pattern NUMBERED = Pattern.compile("(pid:|@)(.*)");
    private static final Pattern LIBRARY_NAME =
        Pattern.compile("(.*/)?lib[^/!]*[.]so([.][0-9.]*)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Targets() {}

    private static Target parse(String text) {
      Matcher numbered = NUMBERED.matcher(text);
      if (numbered.matches()) {
        int number = number(text, numbered.group(2));
        return numbered.group(1).equals("@") ? new ScriptArgument(number) : new Pid(number);
      }
      if (text.startsWith("library:")) {
        return library(text.substring("library:".length()));
      }
      if (text.startsWith("python-markers:")) {
        return new PythonMarkers(text.substring("python-markers:".length()));
      }
      int mark = text.indexOf('!');
      if (mark >= 0) {
        return new LibraryOf(text.substring(0, mark), text.substring(mark + 1));
      }
      return LIBRARY_NAME.matcher(text).matches() ? library(text) : new Executable(text);
    }

    private static Target library(String path) {
      Optional<String> folder = PythonMarkersLibrary.folder(path);
      return folder.isPresent() ? new PythonMarkers(folder.get()) : new Library(path);
    }

    private static int number(String text, String digits) {
      if (!NUMBER.matcher(digits).matches()) {
        throw new IllegalArgumentException(
            "`" + text + "` needs a number where `" + digits + "` stands");
      }
      return Integer.parseInt(digits);
    }

    private static void requirePath(String path) {
      Objects.requireNonNull(path, "path");
      if (path.isEmpty() || path.indexOf('\0') >= 0) {
        throw new IllegalArgumentException(
            "a target is `PATH`, `PATH!LIBRARY`, `library:PATH`, `python-markers:DIR`, `pid:N` or `@1`, and no path is empty");
      }
    }

    private static Component process(Literal argument) {
      return component("process", Optional.of(argument));
    }

    private static Component component(String name, Optional<Literal> argument) {
      return new Component(name, argument, Origin.unknown());
    }

    private static Literal string(String value) {
      return new StringLiteral(ByteString.of(value), Spelling.plain(), Origin.unknown());
    }
  }
}
