package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.record.RecordingException;
import io.github.stapwright.simulator.event.EventFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes wrong, as one sentence on standard error and an exit status. */
final class Failures {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The status of {@code run}, after its output has reached its end. */
  int statusOf(Callable<Integer> run) {
    int status = statusOfCall(run);
    Optional<IOException> failure = terminal.finish();
    return failure.isEmpty()
        ? status
        : say("standard output cannot be written: " + reason(failure.get()));
  }

  private int statusOfCall(Callable<Integer> run) {
    try {
      return run.call();
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      return status(failure);
    }
  }

  /** Told by picocli: the arguments do not fit the command. */
  int wrongUsage(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    say(failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    command
        .getErr()
        .println(
            "Try `" + command.getCommandSpec().qualifiedName() + " --help` for what it takes.");
    return Exit.TROUBLE;
  }

  /** Told by picocli: the command itself has failed. */
  int failed(Exception failure, CommandLine command, ParseResult arguments) {
    return status(failure);
  }

  private int status(Throwable failure) {
    if (failure instanceof ReportException problems) {
      new ReportOutput(terminal).text(problems.report());
      return Exit.WRONG_INPUT;
    }
    if (failure instanceof TroubleException
        || failure instanceof RecordingException
        || failure instanceof LiveException) {
      return say(failure.getMessage());
    }
    if (failure instanceof EventFormatException) {
      say(failure.getMessage());
      return Exit.WRONG_INPUT;
    }
    if (failure instanceof UncheckedIOException wrapped) {
      return say(sentence(Objects.requireNonNull(wrapped.getCause())));
    }
    if (failure instanceof IOException problem) {
      return say(sentence(problem));
    }
    if (failure instanceof OutOfMemoryError) {
      return say(
          "there is not enough memory for this input; give more with `java -Xmx4g -jar ...`");
    }
    return ourFault(failure);
  }

  private int ourFault(Throwable failure) {
    if (System.getenv("STAPWRIGHT_TRACE") != null) {
      failure.printStackTrace(terminal.err());
    }
    StackTraceElement[] stack = failure.getStackTrace();
    String place = stack.length == 0 ? "" : " at " + stack[0];
    return say(
        "internal error: "
            + failure
            + place
            + "\nThis is a fault of stapwright, not of your input: please report it with the input"
            + " (STAPWRIGHT_TRACE=1 shows where).");
  }

  private int say(@Nullable String sentence) {
    terminal.err().print("stapwright: " + sentence + "\n");
    terminal.err().flush();
    return Exit.TROUBLE;
  }

  private static String sentence(IOException failure) {
    if (failure instanceof FileSystemException file && file.getFile() != null) {
      return file.getFile() + ": " + reason(file);
    }
    return reason(failure);
  }

  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NotDirectoryException) {
      return "this is not a folder";
    }
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
  }
}
