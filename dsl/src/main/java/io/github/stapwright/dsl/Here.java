package io.github.stapwright.dsl;

import io.github.stapwright.model.Origin;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the line of the user's program that called the DSL. */
final class Here {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /**
   * What calls a script's {@code probes()}, or its lambdas when it is bound; a user who traces the
   * way there learns nothing from it.
   */
  private static final Pattern CALLERS =
      Pattern.compile(
          "(java|jdk|sun|io[.]github[.]stapwright[.](language[.](render|generate)|testkit|maven|cli))[.].*"
              + "|io[.]github[.]stapwright[.](dsl[.]draft[.].*|language[.]bind[.](Binder|Survey)([$].*)?)");

  private Here() {}

  /**
   * The nearest two lines outside the DSL and its marker classes, the second as the caller of the
   * first.
   */
  static Origin origin() {
    List<Origin> frames =
        WALKER.walk(
            stack ->
                stack
                    .filter(it -> !isOurs(it.getDeclaringClass()))
                    .filter(it -> it.getLineNumber() > 0)
                    .takeWhile(it -> !CALLERS.matcher(it.getClassName()).matches())
                    .limit(2)
                    .map(Here::originOf)
                    .toList());
    if (frames.isEmpty()) {
      return Origin.unknown();
    }
    boolean alone = frames.size() == 1;
    return alone ? frames.get(0) : frames.get(0).calledFrom(frames.get(1));
  }

  private static boolean isOurs(Class<?> caller) {
    return caller.getPackageName().equals(Here.class.getPackageName())
            && !caller.getName().endsWith("Test")
        || Globals.class.isAssignableFrom(caller);
  }

  private static Origin originOf(StackWalker.StackFrame frame) {
    String directory = frame.getDeclaringClass().getPackageName().replace('.', '/');
    String file = frame.getFileName() == null ? "" : frame.getFileName();
    return Origin.java(directory.isEmpty() ? file : directory + "/" + file, frame.getLineNumber());
  }
}
