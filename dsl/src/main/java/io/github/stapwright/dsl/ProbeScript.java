package io.github.stapwright.dsl;

/**
 * A script written in Java; the build makes {@code NAME.stp} from each public class that implements
 * this and has a public constructor without parameters.
 */
@FunctionalInterface
public interface ProbeScript {

  /** The probes; called once for each target. */
  Probes probes();
}
