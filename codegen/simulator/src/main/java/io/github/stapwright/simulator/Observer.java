package io.github.stapwright.simulator;

import io.github.stapwright.simulator.event.Event;

/** Looks on while a script runs: what happens, what it prints, how its globals change. */
public interface Observer {

  /** Sees nothing and costs nothing. */
  Observer NONE =
      new Observer() {
        @Override
        public Output output(Output output) {
          return output;
        }

        @Override
        public void begins(Simulation run) {
          // Nobody looks.
        }

        @Override
        public void happens(Event event) {
          // Nobody looks.
        }

        @Override
        public long nextLook() {
          return Long.MAX_VALUE;
        }

        @Override
        public void looks(long time) {
          // Nobody looks.
        }

        @Override
        public void ended(RunOutcome outcome) {
          // Nobody looks.
        }
      };

  /** Where the script prints to, in place of {@code output}; asked first. */
  Output output(Output output);

  /** The run is about to begin; its clock and its globals may be asked from now on. */
  void begins(Simulation run);

  /** The script is about to see the event. */
  void happens(Event event);

  /**
   * When it wants to look at the globals next, in nanoseconds since the beginning; the greatest
   * number for never.
   */
  long nextLook();

  /**
   * The clock stands at {@code time}, in nanoseconds since the beginning, not before {@link
   * #nextLook()}: timers that were due by then have fired, no event of that time or later was seen.
   */
  void looks(long time);

  /** The script has ended, its {@code end} probes have run. */
  void ended(RunOutcome outcome);
}
