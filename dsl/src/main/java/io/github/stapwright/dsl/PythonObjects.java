package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.Scope;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Spelling;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where CPython keeps what an object holds, on 64-bit machines, in builds with the global lock:
 * Include/object.h, Include/cpython/{object,tupleobject,unicodeobject,bytesobject}.h and
 * Include/longintrepr.h of 3.8 to 3.11, and the same with Include/cpython/longintrepr.h of 3.12 and
 * 3.13.
 */
final class PythonObjects {
  private static final Pattern VERSION = Pattern.compile("3[.]([0-9]{1,2})(?:[.].*)?");
  private static final int FIRST = 8;
  private static final int LAST = 13;

  /** The first version without {@code wstr} in a string and with a tag in a number (PEP 623). */
  private static final int SMALLER = 12;

  private static final long TYPE = 8;
  private static final long FLAGS_OF_TYPE = 168;
  private static final long TUPLE_ITEMS = 24;
  private static final long POINTER = 8;
  private static final long IS_NUMBER = 1L << 24;
  private static final long IS_BYTES = 1L << 27;
  private static final long IS_STRING = 1L << 28;

  private static final PythonObjects WITH_WSTR = new PythonObjects(48, 56, false);
  private static final PythonObjects WITHOUT_WSTR = new PythonObjects(40, 48, true);

  private final StrFunction<Num<Context>> text;
  private final NumFunction<Num<Context>> number;

  private PythonObjects(long ascii, long utf8, boolean tagged) {
    text =
        Functions.declareStrFunction(
            "python_string",
            Globals.NUMBER.named("object"),
            (object, it) -> text(object, ascii, utf8, it));
    number =
        Functions.declareNumFunction(
            "python_number",
            Globals.NUMBER.named("object"),
            (object, it) -> number(object, tagged, it));
  }

  /** The string, or bytes, that the {@code item}th part of the tuple at {@code address} is. */
  static <C extends Context> Str<C> string(Num<C> address, int item) {
    Origin origin = Here.origin();
    Num<C> object = part(address, item);
    Draft<Expression> otherwise = Draw.string("");
    return new Str<>(drawn(origin, otherwise, objects -> objects.text.of(object).draft()));
  }

  /** The number that the {@code item}th part of the tuple at {@code address} is. */
  static <C extends Context> Num<C> number(Num<C> address, int item) {
    Origin origin = Here.origin();
    Num<C> object = part(address, item);
    Draft<Expression> otherwise = scope -> new NumberLiteral(0, Spelling.plain(), origin);
    return new Num<>(drawn(origin, otherwise, objects -> objects.number.of(object).draft()));
  }

  private static <C extends Context> Num<C> part(Num<C> tuple, int item) {
    if (item < 1) {
      throw new IllegalArgumentException("arguments of an event count from 1, not " + item);
    }
    return Tapset.callNum("user_uint64", tuple.plus(TUPLE_ITEMS + POINTER * (item - 1)));
  }

  private static Draft<Expression> drawn(
      Origin origin,
      Draft<Expression> otherwise,
      java.util.function.Function<PythonObjects, Draft<Expression>> read) {
    return scope -> {
      Optional<PythonObjects> objects = of(scope);
      if (objects.isEmpty()) {
        scope.refuse(
            "the arguments of an audit event are read by the layout of objects of CPython 3.8 to"
                + " 3.13, and "
                + scope
                    .runtimeVersion()
                    .map(it -> "that of " + it + " is not known")
                    .orElse("nothing says which version is traced"),
            "name the version with `--python X.Y`, or a target such as `/usr/bin/python3.11`",
            origin);
      }
      return objects.map(read).orElse(otherwise).bind(scope);
    };
  }

  private static Optional<PythonObjects> of(Scope scope) {
    Matcher version = VERSION.matcher(scope.runtimeVersion().orElse(""));
    if (!version.matches()) {
      return Optional.empty();
    }
    int minor = Integer.parseInt(version.group(1));
    return minor < FIRST || minor > LAST
        ? Optional.empty()
        : Optional.of(minor < SMALLER ? WITH_WSTR : WITHOUT_WSTR);
  }

  private static Num<Context> flags(Num<Context> object) {
    Num<Context> type = Tapset.callNum("user_uint64", object.plus(TYPE));
    return Tapset.callNum("user_uint64", type.plus(FLAGS_OF_TYPE));
  }

  /** The text of an ASCII string lies behind its head; that of others only once asked for. */
  private static Body<Context> text(
      Num<Context> object, long ascii, long utf8, Body<Context> body) {
    Num<Context> state = Tapset.callNum("user_uint32", object.plus(32));
    Num<Context> cached = Tapset.callNum("user_uint64", object.plus(utf8));
    return body.let(
        "flags",
        flags(object),
        (flags, it) ->
            it.ifTrue(
                    flags.bitAnd(IS_BYTES).notEqualTo(0),
                    bytes -> bytes.returnValue(read(object.plus(32), "<unknown>")))
                .ifTrue(
                    flags.bitAnd(IS_STRING).equalTo(0),
                    other -> other.returnValue(quoted("<no string>")))
                .ifTrue(
                    state.bitAnd(64).equalTo(0),
                    other -> other.returnValue(read(cached, "<not ASCII>")))
                .returnValue(read(object.plus(ascii), "<unknown>")));
  }

  private static Str<Context> read(Num<Context> address, String otherwise) {
    return Tapset.callStr("user_string2", address, quoted(otherwise));
  }

  private static Str<Context> quoted(String text) {
    return Tapset.string(text);
  }

  /** Two digits of 30 bits, which hold what fits into 60. */
  private static Body<Context> number(Num<Context> object, boolean tagged, Body<Context> body) {
    Num<Context> size = Tapset.callNum("user_int64", object.plus(16));
    Num<Context> low = Tapset.callNum("user_uint32", object.plus(24));
    Num<Context> high = Tapset.callNum("user_uint32", object.plus(28));
    return body.ifTrue(
            flags(object).bitAnd(IS_NUMBER).equalTo(0), it -> it.returnValue(Tapset.number(0)))
        .let("size", size, (given, it) -> digits(given, low, high, tagged, it));
  }

  private static Body<Context> digits(
      NumVariable<Context> size,
      Num<Context> low,
      Num<Context> high,
      boolean tagged,
      Body<Context> body) {
    Cond<Context> negative = tagged ? size.bitAnd(3).equalTo(2) : size.lt(0);
    Cond<Context> zero = tagged ? size.bitAnd(3).equalTo(1) : size.equalTo(0);
    Cond<Context> isLong = tagged ? size.shiftRight(3).gt(1) : size.gt(1).or(size.lt(-1));
    return body.ifTrue(zero, it -> it.returnValue(Tapset.number(0)))
        .let(
            "value",
            low,
            (value, it) ->
                it.ifTrue(isLong, more -> more.add(value, high.shiftLeft(30)))
                    .ifTrue(negative, less -> less.returnValue(value.negated()))
                    .returnValue(value));
  }
}
