package io.github.stapwright.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * Where a command reads and writes: UTF-8, {@code \n}, and colours only where a person looks.
 *
 * <p>A {@link PrintStream} swallows errors; a full disk or a closed pipe is remembered here and
 * told at the end.
 */
final class Terminal {
  private final InputStream in;
  private final Remembering target;
  private final PrintStream out;
  private final PrintStream err;
  private static final int INPUT = 0;
  private static final int OUTPUT = 1;
  private static final int ERROR = 2;

  private final boolean colours;
  private final boolean ofProcess;

  Terminal(InputStream in, OutputStream out, OutputStream err, boolean colours) {
    this(in, out, err, colours, false);
  }

  private Terminal(
      InputStream in, OutputStream out, OutputStream err, boolean colours, boolean ofProcess) {
    this.ofProcess = ofProcess;
    this.in = in;
    this.target = new Remembering(out);
    this.out = new PrintStream(new BufferedOutputStream(target), false, StandardCharsets.UTF_8);
    this.err = new PrintStream(new BufferedOutputStream(err), true, StandardCharsets.UTF_8);
    this.colours = colours;
  }

  /** The standard streams of this process. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        coloursWanted(),
        true);
  }

  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  boolean colours() {
    return colours;
  }

  PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }

  ColorScheme colorScheme() {
    return picocli.CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF);
  }

  /** Writes out what is buffered; the first error of standard output, if there was one. */
  Optional<IOException> finish() {
    out.flush();
    err.flush();
    return target.failure();
  }

  // Java 17's System.console() is null as soon as one of the streams is redirected, so it cannot
  // say what standard error is.
  private static boolean coloursWanted() {
    String noColour = System.getenv("NO_COLOR");
    if (noColour != null && !noColour.isEmpty() || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    return isTerminal(ERROR) && isTerminal(OUTPUT);
  }

  /** Whether a person waits: somebody looks at standard error, and the output goes elsewhere. */
  boolean wantsProgress() {
    return ofProcess && isTerminal(ERROR) && !isTerminal(OUTPUT);
  }

  /** Whether a person can be asked: standard input and standard error are a terminal. */
  boolean isAnswered() {
    return ofProcess && isTerminal(INPUT) && isTerminal(ERROR);
  }

  /** Whether somebody looks at standard error. */
  boolean watched() {
    return ofProcess && isTerminal(ERROR);
  }

  private static boolean isTerminal(int descriptor) {
    try {
      Path stream = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      return stream.startsWith("/dev/pts") || stream.toString().startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  /** Passes bytes on and keeps the first failure. */
  private static final class Remembering extends OutputStream {
    private final OutputStream target;
    private @Nullable IOException failure;

    Remembering(OutputStream target) {
      this.target = target;
    }

    Optional<IOException> failure() {
      return Optional.ofNullable(failure);
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        target.write(bytes, offset, length);
      } catch (IOException problem) {
        failure = problem;
        throw problem;
      }
    }

    @Override
    public void flush() throws IOException {
      target.flush();
    }
  }
}
