package io.github.stapwright.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A whole script after preprocessing: its declarations in the order in which they were written. */
public record Script(List<Declaration> declarations, Origin origin) implements Node {

  /** Requires every component and copies lists. */
  public Script {
    declarations = List.copyOf(declarations);
    Objects.requireNonNull(origin, "origin");
  }

  /** Its globals in the order in which they were written. */
  public List<Global> globals() {
    return declarations(Global.class);
  }

  /** Its functions in the order in which they were written. */
  public List<Function> functions() {
    return declarations(Function.class);
  }

  /** Its functions by signature, those of an overload chain in the order of the script. */
  public Map<Signature, List<Function>> functionsBySignature() {
    return functions().stream().collect(Collectors.groupingBy(Function::signature));
  }

  /** Its probes in the order in which they were written. */
  public List<Probe> probes() {
    return declarations(Probe.class);
  }

  private <T> List<T> declarations(Class<T> kind) {
    return declarations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether the place is in the script's own file, not in that of a tapset which it uses. */
  public boolean isOwn(Origin place) {
    Origin outermost = place;
    while (outermost.caller().isPresent()) {
      outermost = outermost.caller().get();
    }
    return !origin.isKnown() || origin.file().equals(outermost.file());
  }

  @Override
  public List<Node> children() {
    return List.copyOf(declarations);
  }
}
