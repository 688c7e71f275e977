package io.github.stapwright.testkit;

import io.github.stapwright.report.page.RunPicture;
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

  /** The page of the outermost class. */
  static ClassPage page(ExtensionContext test) {
    String key = ClassPage.class.getName() + outermost(test.getRequiredTestClass()).getName();
    return keep(ofRun(test), key, ClassPage.class, ClassPage::new);
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
    private final List<RunPicture> pictures = new ArrayList<>();

    void show(RunPicture picture) {
      pictures.add(picture);
    }

    /** A page shows whole runs: what the test has not ended is ended now. */
    void finishPictures(Optional<Throwable> failure) {
      if (!pictures.isEmpty()) {
        drivers.forEach(ProbeDriver::end);
      }
      failure.ifPresent(
          it -> pictures.forEach(picture -> picture.fail(List.of("" + it.getMessage()))));
    }

    void add(ProbeDriver driver) {
      drivers.add(driver);
    }

    @Override
    public Iterator<ProbeDriver> iterator() {
      return drivers.iterator();
    }
  }
}
