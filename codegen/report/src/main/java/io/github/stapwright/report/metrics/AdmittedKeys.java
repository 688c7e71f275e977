package io.github.stapwright.report.metrics;

import io.github.stapwright.report.value.GlobalValue;
import io.github.stapwright.report.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The series of a global that are handed out: the first that are seen, up to a number. A string is
 * part of its series, so that one which changes all the time makes no more of them.
 */
final class AdmittedKeys {
  private final int most;
  private final Set<List<Value>> keys = new HashSet<>();
  private long leftOut;

  AdmittedKeys(int most) {
    this.most = most;
  }

  /** The elements whose keys are among them; the others are counted. */
  List<GlobalValue.Element> of(List<GlobalValue.Element> elements) {
    List<GlobalValue.Element> admitted = new ArrayList<>();
    leftOut = 0;
    for (GlobalValue.Element element : elements) {
      List<Value> key = key(element);
      if (keys.contains(key) || keys.size() < most && keys.add(key)) {
        admitted.add(element);
      } else {
        leftOut++;
      }
    }
    return admitted;
  }

  private static List<Value> key(GlobalValue.Element element) {
    if (!(element.value() instanceof Value.Text)) {
      return element.key();
    }
    List<Value> key = new ArrayList<>(element.key());
    key.add(element.value());
    return key;
  }

  /** How many elements were left out last. */
  long leftOut() {
    return leftOut;
  }
}
