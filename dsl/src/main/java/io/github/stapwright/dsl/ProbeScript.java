package io.github.stapwright.dsl;

/**
 * A script written in Java; the build makes {@code NAME.stp} from each public class that implements
 * this and has a public constructor without parameters.
 *
 * <pre>{@code
 * public final class Calls implements ProbeScript {
 *   public Probes probes() {
 *     return Probes.of(onFunctionEntry().print("%s\n", funcname()));
 *   }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ProbeScript {

  /** The probes; called once for each target. */
  Probes probes();
}
