package io.github.stapwright.markers.elf;

import java.util.List;
import java.util.Objects;

/**
 * One {@code stapsdt} note: one place in the code where a marker may fire (sys/sdt.h of SystemTap
 * 5.6, note type 3).
 *
 * @param provider the provider
 * @param name the name of the marker
 * @param location the address of the instruction as the file was linked, moved by {@code
 *     .stapsdt.base} if the file was prelinked since
 * @param base the address of {@code .stapsdt.base} that the note was made with
 * @param semaphore the address of the 16-bit semaphore, moved in the same way; 0 = it has none
 * @param arguments the arguments as the note spells them, such as {@code 8@%rbx -4@%eax}
 */
public record MarkerNote(
    String provider, String name, long location, long base, long semaphore, String arguments) {
  /** Requires the texts. */
  public MarkerNote {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(arguments, "arguments");
  }

  /** Whether the marker has a semaphore, without which it is always on. */
  public boolean hasSemaphore() {
    return semaphore != 0;
  }

  /** The arguments one by one, {@code $arg1} first. */
  public List<NoteArgument> argumentList() {
    return NoteArgument.parse(arguments);
  }

  /** The same place after the file was moved by {@code delta}. */
  MarkerNote movedBy(long delta) {
    return delta == 0
        ? this
        : new MarkerNote(
            provider,
            name,
            location + delta,
            base,
            semaphore == 0 ? 0 : semaphore + delta,
            arguments);
  }
}
