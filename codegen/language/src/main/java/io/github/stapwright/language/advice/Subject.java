package io.github.stapwright.language.advice;

import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.List;

/**
 * What is looked at.
 *
 * @param written the script as it is written
 * @param script the same without aliases
 * @param evidence what is known of the traced program
 * @param tapset what can be called
 */
record Subject(Script written, Script script, Evidence evidence, Tapset tapset) {

  List<Probe> probes() {
    return script.declarations().stream()
        .filter(Probe.class::isInstance)
        .map(Probe.class::cast)
        .toList();
  }

  List<Global> globals() {
    return script.declarations().stream()
        .filter(Global.class::isInstance)
        .map(Global.class::cast)
        .toList();
  }
}
