package io.github.stapwright.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that do not change: SystemTap's strings know no characters. */
public final class ByteString implements Comparable<ByteString> {
  private final byte[] bytes;

  // 0 until it is asked for first; a race computes the same number twice.
  private int hash;

  private ByteString(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of {@code bytes}. */
  public static ByteString of(byte[] bytes) {
    return new ByteString(bytes.clone());
  }

  /** A copy of the bytes from {@code from} up to but not including {@code to}. */
  public static ByteString of(byte[] bytes, int from, int to) {
    return new ByteString(Arrays.copyOfRange(bytes, from, to));
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

  /** The bytes from {@code from} up to but not including {@code to}. */
  public ByteString slice(int from, int to) {
    return from == 0 && to == bytes.length
        ? this
        : new ByteString(Arrays.copyOfRange(bytes, from, to));
  }

  /** These bytes, then those of {@code other}. */
  public ByteString concat(ByteString other) {
    byte[] both = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
    System.arraycopy(other.bytes, 0, both, bytes.length, other.bytes.length);
    return new ByteString(both);
  }

  /** Copies the bytes into {@code target}, the first to {@code at}. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, bytes.length);
  }

  /** Writes the bytes. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
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
    if (hash == 0) {
      hash = Arrays.hashCode(bytes);
    }
    return hash;
  }

  @Override
  public String toString() {
    return utf8();
  }
}
