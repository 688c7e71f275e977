package io.github.stapwright.report.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A message in the wire format of Protocol Buffers, as far as pprof needs it: numbers of variable
 * length, and bytes with their length.
 */
final class ProtocolBuffer {
  private static final int BITS = 7;
  private static final int MORE = 0x80;
  private static final int WITH_LENGTH = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A field that is a number; 0 is the same as none. */
  ProtocolBuffer number(int field, long value) {
    if (value != 0) {
      writeNumber((long) field << 3);
      writeNumber(value);
    }
    return this;
  }

  /** A field that is a list of numbers. */
  ProtocolBuffer numbers(int field, long... values) {
    ProtocolBuffer packed = new ProtocolBuffer();
    for (long value : values) {
      packed.writeNumber(value);
    }
    return message(field, packed);
  }

  /** A field that is text; an empty one counts in a list. */
  ProtocolBuffer text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A field that is a message. */
  ProtocolBuffer message(int field, ProtocolBuffer message) {
    return bytes(field, message.bytes.toByteArray());
  }

  void writeTo(OutputStream out) throws IOException {
    bytes.writeTo(out);
  }

  private ProtocolBuffer bytes(int field, byte[] content) {
    writeNumber((long) field << 3 | WITH_LENGTH);
    writeNumber(content.length);
    bytes.writeBytes(content);
    return this;
  }

  private void writeNumber(long value) {
    long left = value;
    while ((left & -MORE) != 0) {
      bytes.write((int) left & MORE - 1 | MORE);
      left >>>= BITS;
    }
    bytes.write((int) left);
  }
}
