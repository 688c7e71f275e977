package io.github.stapwright.simulator.watch;

import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A script from Java as its text says it: what runs is what was printed, and each place in the text
 * leads back to the line of Java.
 */
public final class PrintedScript {
  private final Script script;
  private final IdentityHashMap<Origin, Origin> javaOf = new IdentityHashMap<>();

  private PrintedScript(Script script) {
    this.script = script;
  }

  /** Reads the text back. */
  public static PrintedScript of(CompiledScript compiled, ReadOptions options) {
    Source source = Source.of(compiled.fileName(), compiled.text());
    ReadScript read = ScriptReader.with(options).read(source);
    PrintedScript printed = new PrintedScript(read.orThrow());
    printed.pair(compiled.script(), read.written().orElseThrow());
    return printed;
  }

  /** The script, whose origins are places in its text. */
  public Script script() {
    return script;
  }

  /** The line of Java that a place in the text came from; unknown for any other. */
  public Origin java(Origin place) {
    return javaOf.getOrDefault(place, Origin.unknown());
  }

  private void pair(Node made, Node read) {
    javaOf.put(read.origin(), made.origin());
    List<Node> parts = made.children();
    List<Node> others = read.children();
    if (parts.size() != others.size()) {
      others.forEach(it -> belongTo(made.origin(), it));
      return;
    }
    for (int index = 0; index < parts.size(); index++) {
      pair(parts.get(index), others.get(index));
    }
  }

  /** A negative number is one node in Java and two in the text. */
  private void belongTo(Origin java, Node read) {
    javaOf.put(read.origin(), java);
    read.children().forEach(it -> belongTo(java, it));
  }
}
