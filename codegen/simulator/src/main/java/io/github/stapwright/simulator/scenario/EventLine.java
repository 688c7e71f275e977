package io.github.stapwright.simulator.scenario;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shorthand for events, one line each.
 *
 * <pre>{@code
 * entry one@test.py:6 x100 every 1ms
 * call two@test.py:2-4 taking 3ms by 42/43 named gunicorn
 * gc__start 0
 * hotspot:gc__begin 1
 * wait 10ms
 * replay recordings/slow.events.jsonl.gz
 * }</pre>
 */
final class EventLine {
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|\\S+");
  private static final Pattern PLACE = Pattern.compile("(.+?)@(.+):(-?[0-9]{1,9})");
  private static final Pattern CALLED =
      Pattern.compile("(.+?)@(.+?)(?::([0-9]{1,9})(?:-([0-9]{1,9}))?)?");
  private static final Pattern THREAD = Pattern.compile("([0-9]{1,9})(?:/([0-9]{1,9}))?");
  private static final Pattern TIMES = Pattern.compile("x([0-9]{1,7})");
  private static final Map<String, String> PLACED =
      Map.of("entry", "function__entry", "return", "function__return", "line", "line");
  private static final List<Event.Kind> PLAIN =
      List.of(
          Event.Kind.LOST,
          Event.Kind.PROCESS_BEGIN,
          Event.Kind.PROCESS_END,
          Event.Kind.THREAD_BEGIN,
          Event.Kind.THREAD_END);

  private final Words words;
  private final ScenarioFolder files;
  private Moment.Passer by;

  private final Yaml source;

  private EventLine(Yaml source, Moment.Passer usual, ScenarioFolder files) {
    this.source = source;
    this.words = Words.of(source);
    this.by = usual;
    this.files = files;
  }

  /**
   * What the line lets happen.
   *
   * @param usual who passes the markers unless the line says so
   * @param files where a file is that the line names
   * @throws ScenarioFormatException if the line cannot be meant
   */
  static List<Moment> read(Yaml source, Moment.Passer usual, ScenarioFolder files) {
    return new EventLine(source, usual, files).moments();
  }

  private List<Moment> moments() {
    Words what = words.upTo("by");
    if (words.take("by").isPresent()) {
      by = passer();
    }
    words.requireEnd();
    Words repeated = what.fromEnd(TIMES);
    List<Moment> once = happening(what);
    return repeated.isEmpty() ? once : repeated(once, repeated);
  }

  private Moment.Passer passer() {
    Matcher thread = words.next("a process, `by 42` or `by 42/43`", THREAD);
    long pid = Long.parseLong(thread.group(1));
    long tid = thread.group(2) == null ? pid : Long.parseLong(thread.group(2));
    boolean named = words.take("named").isPresent();
    return new Moment.Passer(pid, tid, named ? words.next("a name") : by.execname());
  }

  private static List<Moment> repeated(List<Moment> once, Words repeated) {
    int times = Integer.parseInt(repeated.next("x3", TIMES).group(1));
    Optional<Duration> every =
        repeated.take("every").isPresent() ? Optional.of(repeated.time()) : Optional.empty();
    repeated.requireEnd();
    List<Moment> all = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      all.addAll(once);
      every.ifPresent(it -> all.add(new Moment.Wait(it)));
    }
    return all;
  }

  private List<Moment> happening(Words what) {
    String first = what.next("an event");
    if (first.equals("wait")) {
      return what.whole(List.of(new Moment.Wait(what.time())));
    }
    if (first.equals("replay")) {
      return what.whole(List.of(new Moment.Replay(files.path(source, what.next("a file")))));
    }
    if (first.equals("call")) {
      return what.whole(call(what));
    }
    if (PLACED.containsKey(first)) {
      return what.whole(List.of(placed(PLACED.get(first), what)));
    }
    for (Event.Kind kind : PLAIN) {
      if (kind.text().equals(first)) {
        return what.whole(List.of(new Moment.Fire(kind, "", "", List.of(), by)));
      }
    }
    return List.of(marker(first, what));
  }

  private Moment placed(String marker, Words what) {
    Matcher place = what.next("a place, FUNCTION@FILE:LINE", PLACE);
    return function(marker, place.group(1), place.group(2), Long.parseLong(place.group(3)));
  }

  private List<Moment> call(Words what) {
    Matcher place = what.next("a place, FUNCTION@FILE or FUNCTION@FILE:2-4", CALLED);
    String entered = Optional.ofNullable(place.group(3)).orElse("1");
    String left = Optional.ofNullable(place.group(4)).orElse(entered);
    Duration time = what.take("taking").isPresent() ? what.time() : Duration.ZERO;
    return List.of(
        function("function__entry", place.group(1), place.group(2), Long.parseLong(entered)),
        new Moment.Wait(time),
        function("function__return", place.group(1), place.group(2), Long.parseLong(left)));
  }

  private Moment function(String marker, String function, String file, long line) {
    List<EventArgument> arguments =
        List.of(EventArgument.of(file), EventArgument.of(function), EventArgument.of(line));
    return new Moment.Fire(Event.Kind.MARK, "python", marker, arguments, by);
  }

  private Moment marker(String name, Words what) {
    int colon = name.indexOf(':');
    String provider = colon < 0 ? "python" : name.substring(0, colon);
    String marker = name.substring(colon + 1);
    List<String> arguments = what.rest();
    List<EventArgument> values = new MarkerWords(what, provider, marker).arguments(arguments);
    return new Moment.Fire(Event.Kind.MARK, provider, marker, values, by);
  }

  /** The words of a line, read from left to right. */
  static final class Words {
    private final Yaml source;
    private final List<String> words;
    private int at;

    private Words(Yaml source, List<String> words) {
      this.source = source;
      this.words = words;
    }

    private static Words of(Yaml source) {
      List<String> words = WORD.matcher(source.text()).results().map(it -> it.group()).toList();
      return new Words(source, words);
    }

    /** The words before {@code word}, or all; what is left are the others. */
    private Words upTo(String word) {
      int end = words.lastIndexOf(word);
      end = end < 0 ? words.size() : end;
      at = end;
      return new Words(source, new ArrayList<>(words.subList(0, end)));
    }

    /** Takes away the words from the one on that matches, if one does. */
    private Words fromEnd(Pattern pattern) {
      for (int index = words.size() - 1; index > 0; index--) {
        if (pattern.matcher(words.get(index)).matches()) {
          List<String> tail = words.subList(index, words.size());
          Words taken = new Words(source, List.copyOf(tail));
          tail.clear();
          return taken;
        }
      }
      return new Words(source, List.of());
    }

    boolean isEmpty() {
      return words.isEmpty();
    }

    String next(String needed) {
      if (at >= words.size()) {
        throw refused("needs " + needed + " at its end");
      }
      return words.get(at++);
    }

    Matcher next(String needed, Pattern pattern) {
      String word = next(needed);
      Matcher matcher = pattern.matcher(word);
      if (!matcher.matches()) {
        throw refused("needs " + needed + " where `" + word + "` stands");
      }
      return matcher;
    }

    Optional<String> take(String word) {
      boolean isNext = at < words.size() && words.get(at).equals(word);
      return isNext ? Optional.of(words.get(at++)) : Optional.empty();
    }

    Duration time() {
      String word = next("a time such as 10ms");
      return Times.parse(word)
          .orElseThrow(() -> refused("needs a time such as 10ms where `" + word + "` stands"));
    }

    List<String> rest() {
      List<String> rest = words.subList(at, words.size());
      at = words.size();
      return rest;
    }

    void requireEnd() {
      if (at < words.size()) {
        throw refused("is not understood from `" + words.get(at) + "` on");
      }
    }

    <T> T whole(T read) {
      requireEnd();
      return read;
    }

    ScenarioFormatException refused(String what) {
      return source.refused("the event `" + source.text() + "` " + what);
    }
  }
}
