package io.github.stapwright.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that do not change: SystemTap's strings know no characters. */
public final class ByteString implements Comparable<ByteString> {
  private final byte[] bytes;

  private ByteString(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of {@code bytes}. */
  public static ByteString of(byte[] bytes) {
    return new ByteString(bytes.clone());
  }

  /**
   * The UTF-8 bytes of {@code text}.
   *
   * @throws IllegalArgumentException if it holds half a surrogate pair, which UTF-8 cannot express
   */
  public static ByteString of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw new IllegalArgumentException(
          "the text holds half a surrogate pair, which UTF-8 cannot express");
    }
    return new ByteString(bytes);
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** The byte at {@code index}, from 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xff;
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** The text, read as UTF-8; what is not UTF-8 becomes U+FFFD. */
  public String utf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Orders by unsigned bytes, as {@code strcmp} does. */
  @Override
  public int compareTo(ByteString other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteString that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return utf8();
  }
}
