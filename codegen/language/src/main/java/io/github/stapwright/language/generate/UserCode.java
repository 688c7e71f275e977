package io.github.stapwright.language.generate;

import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.model.Origin;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Calls code of a project: whatever it throws becomes one problem at the user's own line. */
final class UserCode {
  private UserCode() {}

  /**
   * What {@code code} gives.
   *
   * @param what how messages call it, such as {@code probes()}
   * @throws ReportException if it throws anything, or is missing a class or method
   */
  static <T> T run(ClassLoader loader, Class<?> type, String what, Callable<T> code) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    ExitGuard guard = ExitGuard.during(type.getName(), what);
    try {
      return code.call();
    } catch (InvocationTargetException wrapped) {
      Throwable cause = wrapped.getCause();
      throw problem(type, what, cause == null ? wrapped : cause);
    } catch (ReportException problems) {
      throw problems;
    } catch (OutOfMemoryError trouble) {
      throw trouble;
    } catch (Throwable failure) {
      throw problem(type, what, failure);
    } finally {
      guard.end();
      thread.setContextClassLoader(before);
    }
  }

  private static ReportException problem(Class<?> type, String what, Throwable failure) {
    return ProbeClasses.problem(origin(type, failure), type.getName(), sentence(what, failure));
  }

  private static String sentence(String what, Throwable failure) {
    if (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
      return "the class cannot be initialized: " + told(failure.getCause());
    }
    if (failure instanceof UnsupportedClassVersionError) {
      return what + " needs a class that was compiled for a newer Java: " + failure.getMessage();
    }
    if (failure instanceof LinkageError && String.valueOf(failure).contains("stapwright")) {
      return "it was compiled against another version of stapwright-dsl: " + failure;
    }
    if (failure instanceof StackOverflowError) {
      return what + " calls itself without end";
    }
    return what + " failed: " + told(failure);
  }

  /** The DSL refuses with a sentence; for other exceptions the class says more than the message. */
  private static String told(Throwable failure) {
    String message = failure.getMessage();
    return failure instanceof IllegalArgumentException && message != null
        ? message
        : failure.toString();
  }

  /** The innermost line of the class itself, then that of any class beside it. */
  private static Origin origin(Class<?> type, Throwable failure) {
    String outermost = type.getName().split("\\$")[0];
    Throwable cause =
        failure instanceof ExceptionInInitializerError && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Arrays.stream(cause.getStackTrace())
        .filter(it -> it.getClassName().split("\\$")[0].equals(outermost))
        .filter(it -> it.getLineNumber() > 0 && it.getFileName() != null)
        .findFirst()
        .map(it -> Origin.java(folder(it.getClassName()) + it.getFileName(), it.getLineNumber()))
        .orElse(Origin.unknown());
  }

  private static String folder(String className) {
    return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
  }
}
