package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.demand.Fetch;
import io.github.stapwright.live.demand.Reads;
import io.github.stapwright.markers.elf.MarkerNote;
import io.github.stapwright.simulator.event.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One place of a marker that is to be armed.
 *
 * @param file the file that holds it
 * @param offset of the instruction in the file
 * @param semaphore where the marker's semaphore lies in the file, 0 for none
 * @param note the marker
 * @param operands where its arguments are
 * @param reads what is read of them
 * @param details what its events tell of the file
 */
record PlannedSite(
    Path file,
    long offset,
    long semaphore,
    MarkerNote note,
    List<Operand> operands,
    Reads reads,
    Event.Details details) {
  PlannedSite {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(note, "note");
    operands = List.copyOf(operands);
    Objects.requireNonNull(reads, "reads");
    Objects.requireNonNull(details, "details");
  }

  /** The fetch arguments: the name of the thread, then what is read. */
  String fetchArguments() {
    StringBuilder text = new StringBuilder("comm=$comm");
    for (int number = 1; number <= operands.size(); number++) {
      if (reads.reads(number)) {
        append(text, number);
      }
    }
    int index = 0;
    for (Fetch read : reads.memory()) {
      append(text, read, memoryField(index++));
    }
    return text.toString();
  }

  private void append(StringBuilder text, int number) {
    Operand operand = operands.get(number - 1);
    if (operand instanceof Operand.Fetched fetched) {
      text.append(' ').append(fetched.field(numberField(number)));
      if (reads.strings().contains(number)) {
        text.append(' ').append(fetched.stringField(stringField(number)));
      }
    } else if (operand instanceof Operand.Constant constant && reads.strings().contains(number)) {
      text.append(' ').append(stringField(number)).append("=@0x");
      text.append(Long.toHexString(constant.value())).append(":ustring");
    }
  }

  private void append(StringBuilder text, Fetch read, String field) {
    if (operands.get(read.place().argument() - 1) instanceof Operand.Fetched fetched) {
      text.append(' ').append(field).append('=').append(read.place().fetch(fetched.fetch()));
      text.append(read.bytes() == 0 ? ":ustring" : ":u" + Byte.SIZE * read.bytes());
    }
  }

  /** The field of what is read behind arguments, in the order of {@link Reads#memory()}. */
  static String memoryField(int index) {
    return "m" + index;
  }

  static String numberField(int argument) {
    return "n" + argument;
  }

  static String stringField(int argument) {
    return "s" + argument;
  }
}
