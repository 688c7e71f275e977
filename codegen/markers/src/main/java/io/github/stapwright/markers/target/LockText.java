package io.github.stapwright.markers.target;

import io.github.stapwright.markers.registry.RuntimeVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a lock: one fact a line in a fixed order, so that the difference of two locks can be
 * read.
 */
final class LockText {
  private static final String FIRST = "stapwright-target-lock 1";
  private static final List<String> FACTS =
      List.of("target", "library", "machine", "build-id", "python");
  private static final Pattern MARK =
      Pattern.compile(
          "(\\S+) (\\S+) (\\([^)]*\\)(?: or \\([^)]*\\))*) sites=([0-9]{1,6})( semaphore)?");
  private static final Pattern LAYOUT = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern ARGUMENT = Pattern.compile("\\?|-?[0-9]{1,3}f?");

  private final String file;
  private final Map<String, String> facts = new HashMap<>();
  private final List<LockedMark> marks = new ArrayList<>();
  private int line;

  private LockText(String file) {
    this.file = file;
  }

  static String of(TargetLock lock) {
    StringBuilder text = new StringBuilder();
    text.append("# What scripts rely on. Written by `stapwright markers --lock`; commit it.\n");
    text.append(FIRST).append('\n');
    lock.executable().ifPresent(it -> fact(text, "target", it));
    lock.library().ifPresent(it -> fact(text, "library", it));
    fact(text, "machine", lock.machine());
    lock.buildId().ifPresent(it -> fact(text, "build-id", it));
    lock.python().ifPresent(it -> fact(text, "python", it.toString()));
    for (LockedMark mark : lock.marks()) {
      text.append("mark ").append(escaped(mark.provider(), false)).append(' ');
      text.append(escaped(mark.name(), false)).append(' ').append(mark.layoutText());
      text.append(" sites=").append(mark.sites());
      text.append(mark.semaphore() ? " semaphore\n" : "\n");
    }
    return text.toString();
  }

  private static void fact(StringBuilder text, String name, String value) {
    text.append(name).append(' ').append(escaped(value, true)).append('\n');
  }

  static TargetLock parse(String file, String text) throws LockFormatException {
    LockText lock = new LockText(file);
    boolean begun = false;
    for (String line : text.split("\r?\n", -1)) {
      lock.line++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!begun && !line.equals(FIRST)) {
        throw lock.refused("this is no target lock, whose first line is `" + FIRST + "`");
      }
      if (begun) {
        lock.read(line);
      }
      begun = true;
    }
    return lock.result(begun);
  }

  private void read(String text) throws LockFormatException {
    int blank = text.indexOf(' ');
    String word = blank < 0 ? text : text.substring(0, blank);
    String rest = blank < 0 ? "" : text.substring(blank + 1);
    if (word.equals("mark")) {
      marks.add(mark(rest));
    } else if (FACTS.contains(word) && !rest.isBlank()) {
      if (facts.put(word, unescaped(rest)) != null) {
        throw refused("`" + word + "` stands here a second time");
      }
    } else {
      throw refused("`" + text + "` is not a line of a target lock");
    }
  }

  private LockedMark mark(String text) throws LockFormatException {
    Matcher matcher = MARK.matcher(text);
    if (!matcher.matches() || matcher.group(4).matches("0+")) {
      throw refused(
          "a mark is `mark PROVIDER NAME (SIZES) sites=N`, with ` semaphore` behind it if it has one");
    }
    List<List<String>> layouts = new ArrayList<>();
    Matcher layout = LAYOUT.matcher(matcher.group(3));
    while (layout.find()) {
      layouts.add(sizes(layout.group(1)));
    }
    return new LockedMark(
        unescaped(matcher.group(1)),
        unescaped(matcher.group(2)),
        layouts,
        Integer.parseInt(matcher.group(4)),
        matcher.group(5) != null);
  }

  private List<String> sizes(String text) throws LockFormatException {
    List<String> sizes = text.isEmpty() ? List.of() : Arrays.asList(text.split(", ", -1));
    for (String size : sizes) {
      if (!ARGUMENT.matcher(size).matches()) {
        throw refused("`" + size + "` is no size of an argument such as `8` or `-4`");
      }
    }
    return sizes;
  }

  private TargetLock result(boolean begun) throws LockFormatException {
    if (!begun) {
      throw refused("this is no target lock, whose first line is `" + FIRST + "`");
    }
    if (!facts.containsKey("machine")) {
      throw refused("the line `machine NAME` is missing");
    }
    if (!facts.containsKey("target") && !facts.containsKey("library")) {
      throw refused("the line `target PATH` is missing");
    }
    Optional<RuntimeVersion> python = Optional.empty();
    if (facts.containsKey("python")) {
      python = RuntimeVersion.find(facts.get("python"));
      if (python.isEmpty()) {
        throw refused("`" + facts.get("python") + "` is no version such as `3.11`");
      }
    }
    return new TargetLock(
        Optional.ofNullable(facts.get("target")),
        Optional.ofNullable(facts.get("library")),
        facts.get("machine"),
        Optional.ofNullable(facts.get("build-id")),
        python,
        marks);
  }

  private LockFormatException refused(String sentence) {
    return new LockFormatException(file, line, sentence);
  }

  /** Names in notes can hold anything; {@code %0A} keeps a line one line. */
  private static String escaped(String text, boolean blanks) {
    StringBuilder escaped = new StringBuilder();
    for (byte unsigned : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = unsigned > ' ' && unsigned < 0x7f && unsigned != '%';
      if (plain || blanks && unsigned == ' ') {
        escaped.append((char) unsigned);
      } else {
        escaped.append('%').append(String.format("%02X", unsigned & 0xff));
      }
    }
    return escaped.toString();
  }

  private String unescaped(String text) throws LockFormatException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '%') {
        bytes.writeBytes(text.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
      } else if (text.substring(at).matches("(?s)%[0-9A-F]{2}.*")) {
        bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
        at += 2;
      } else {
        throw refused("`%` stands for itself as `%25`");
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
