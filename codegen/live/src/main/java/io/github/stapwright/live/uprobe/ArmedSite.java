package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.tracefs.EventFormat;
import io.github.stapwright.live.tracefs.RecordPage;
import io.github.stapwright.simulator.event.EventArgument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the records of one place of a marker. */
final class ArmedSite {
  private static final EventArgument NOT_READ = new EventArgument.Null();

  private final PlannedSite site;
  private final int id;
  private final EventFormat.Field comm;
  private final Argument[] arguments;

  ArmedSite(PlannedSite site, EventFormat format, Texts texts) throws IOException {
    this.site = site;
    this.id = format.id();
    this.comm = format.field("comm");
    List<Argument> readers = new ArrayList<>();
    for (int number = 1; number <= site.operands().size(); number++) {
      readers.add(argument(number, format, texts));
    }
    this.arguments = readers.toArray(Argument[]::new);
  }

  /** Reads one argument of a record. */
  private interface Argument {
    EventArgument read(RecordPage record) throws IOException;
  }

  /** The number that its records begin with. */
  int id() {
    return id;
  }

  PlannedSite site() {
    return site;
  }

  EventFormat.Field comm() {
    return comm;
  }

  List<EventArgument> arguments(RecordPage record) throws IOException {
    return switch (arguments.length) {
      case 0 -> List.of();
      case 1 -> List.of(arguments[0].read(record));
      case 2 -> List.of(arguments[0].read(record), arguments[1].read(record));
      case 3 ->
          List.of(arguments[0].read(record), arguments[1].read(record), arguments[2].read(record));
      default -> all(record);
    };
  }

  private List<EventArgument> all(RecordPage record) throws IOException {
    EventArgument[] all = new EventArgument[arguments.length];
    for (int index = 0; index < all.length; index++) {
      all[index] = arguments[index].read(record);
    }
    return Arrays.asList(all);
  }

  private Argument argument(int number, EventFormat format, Texts texts) throws IOException {
    Operand operand = site.operands().get(number - 1);
    if (!site.reads().reads(number) || operand instanceof Operand.Unfetchable) {
      return record -> NOT_READ;
    }
    Number value = number(number, operand, format);
    if (site.reads().readsBehind(number)) {
      MemoryReader memory = MemoryReader.of(site, number, format, texts);
      return record -> memory.read(record, value.read(record));
    }
    if (!site.reads().strings().contains(number)) {
      return record -> EventArgument.of(value.read(record));
    }
    EventFormat.Field string = format.field(PlannedSite.stringField(number));
    boolean looked = site.reads().looksAtAddress(number);
    return record -> texts.argument(record, string, value.read(record), looked);
  }

  /** Reads the number of one argument. */
  private interface Number {
    long read(RecordPage record) throws IOException;
  }

  private static Number number(int number, Operand operand, EventFormat format) throws IOException {
    if (operand instanceof Operand.Constant constant) {
      return record -> constant.value();
    }
    Operand.Fetched fetched = (Operand.Fetched) operand;
    EventFormat.Field field = format.field(PlannedSite.numberField(number));
    return record -> fetched.value(record.unsigned(field.offset(), field.size()));
  }
}
