package io.github.stapwright.simulator;

import io.github.stapwright.model.ByteString;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a simulation writes. */
public final class Transcript implements Output {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> messages = new ArrayList<>();

  @Override
  public void print(ByteString text) {
    printed.writeBytes(text.toBytes());
  }

  @Override
  public void message(ByteString line) {
    messages.add(line.utf8());
  }

  /** Standard output as bytes. */
  public ByteString bytes() {
    return ByteString.of(printed.toByteArray());
  }

  /** Standard output as text. */
  public String text() {
    return bytes().utf8();
  }

  /** The lines of standard error. */
  public List<String> messages() {
    return List.copyOf(messages);
  }
}
