package io.github.stapwright.testkit;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the extension keeps for a test, for a class and for the whole run. */
final class Kept {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ProbeExtension.class);

  private Kept() {}

  /** The drivers that the test has been given. */
  static Drivers drivers(ExtensionContext test) {
    return keep(test.getStore(NAMESPACE), Drivers.class, Drivers.class, Drivers::new);
  }

  /** Of the outermost class, so that nested classes count with it. */
  static ClassRecord classRecord(ExtensionContext test) {
    Class<?> key = outermost(test.getRequiredTestClass());
    return keep(ofRun(test), key, ClassRecord.class, ClassRecord::new);
  }

  /** The script that the annotation names, made once: its model does not change. */
  static ScriptUnderTest script(ExtensionContext test, ProbeTest named) {
    return keep(ofRun(test), named, ScriptUnderTest.class, () -> Scripts.of(named));
  }

  /** Where coverage is written to, if it is asked for. */
  static Optional<CoverageLog> coverageLog(ExtensionContext test) {
    return CoverageLog.isAskedFor()
        ? Optional.of(keep(ofRun(test), CoverageLog.class, CoverageLog.class, CoverageLog::asked))
        : Optional.empty();
  }

  static Class<?> outermost(Class<?> type) {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null && isInner(outermost)) {
      outermost = outermost.getEnclosingClass();
    }
    return outermost;
  }

  private static boolean isInner(Class<?> type) {
    return !Modifier.isStatic(type.getModifiers());
  }

  private static ExtensionContext.Store ofRun(ExtensionContext test) {
    return test.getRoot().getStore(NAMESPACE);
  }

  /** JUnit 5.13 and 6 share no undeprecated call that makes what is missing. */
  private static <T> T keep(
      ExtensionContext.Store store, Object key, Class<T> type, Supplier<T> make) {
    synchronized (Kept.class) {
      T known = store.get(key, type);
      if (known != null) {
        return known;
      }
      T made = make.get();
      store.put(key, made);
      return made;
    }
  }

  /** The drivers of one test. */
  static final class Drivers implements Iterable<ProbeDriver> {
    private final List<ProbeDriver> drivers = new ArrayList<>();

    void add(ProbeDriver driver) {
      drivers.add(driver);
    }

    @Override
    public Iterator<ProbeDriver> iterator() {
      return drivers.iterator();
    }
  }
}
