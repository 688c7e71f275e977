package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.PointDraft;
import io.github.stapwright.dsl.draft.PointUse;
import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.dsl.marker.Marker;
import io.github.stapwright.model.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * Probe points that need no marker of their own, and what generated marker classes are made of.
 *
 * <pre>{@code
 * return Probes.of(
 *     onBegin().print("begins\n"),
 *     onProcessEnd().print("%d ends\n", pid()), onEnd().print("ends\n"));
 * }</pre>
 */
@CheckReturnValue
public class SystemTap extends Calls {

  /** For generated marker classes, whose entry points are static. */
  protected SystemTap() {}

  /** What a probe on system calls offers. */
  public interface Syscall extends Context {}

  /** What a probe on the end of system calls offers. */
  public interface SyscallReturn extends Syscall {}

  /** What a probe on reading a file in {@code /proc} offers. */
  public interface ProcfsRead extends Context {}

  /** What a probe on writing a file in {@code /proc} offers. */
  public interface ProcfsWrite extends Context {}

  /** What every marker offers. */
  public interface AnyMarker extends Context {}

  /** {@code probe begin}: when the script starts. */
  public static PointStep<Context> onBegin() {
    return Points.fixed(Points.part("begin"));
  }

  /** {@code probe begin(ORDER)}: when the script starts, lower numbers first; the default is 0. */
  public static PointStep<Context> onBegin(long order) {
    return Points.fixed(Points.part("begin", order));
  }

  /** {@code probe end}: when the script ends, unless a handler failed. */
  public static PointStep<Context> onEnd() {
    return Points.fixed(Points.part("end"));
  }

  /** {@code probe end(ORDER)}: when the script ends, lower numbers first; the default is 0. */
  public static PointStep<Context> onEnd(long order) {
    return Points.fixed(Points.part("end", order));
  }

  /** {@code probe error}: when the script ends because a handler failed. */
  public static PointStep<Context> onError() {
    return Points.fixed(Points.part("error"));
  }

  /** {@code probe error(ORDER)}: the same, lower numbers first; the default is 0. */
  public static PointStep<Context> onError(long order) {
    return Points.fixed(Points.part("error", order));
  }

  /** {@code probe never}: it is checked but never runs. */
  public static PointStep<Context> onNever() {
    return Points.fixed(Points.part("never"));
  }

  /** {@code probe oneshot}: when the script starts, which ends behind the handler. */
  public static PointStep<Context> onOneshot() {
    return Points.fixed(Points.part("oneshot"));
  }

  /** {@code probe process("P").begin}: when a process of the target starts. */
  public static PointStep<Context> onProcessBegin() {
    return Points.ofProcess(Points.part("begin"));
  }

  /** {@code probe process("P").end}: when a process of the target ends. */
  public static PointStep<Context> onProcessEnd() {
    return Points.ofProcess(Points.part("end"));
  }

  /** {@code probe process("P").thread.begin}: when a thread of the target starts. */
  public static PointStep<Context> onThreadBegin() {
    return Points.ofProcess(Points.part("thread"), Points.part("begin"));
  }

  /** {@code probe process("P").thread.end}: when a thread of the target ends. */
  public static PointStep<Context> onThreadEnd() {
    return Points.ofProcess(Points.part("thread"), Points.part("end"));
  }

  /** {@code probe process("P").syscall}: when the target calls the kernel. */
  public static PointStep<Syscall> onSyscall() {
    return Points.ofProcess(Points.part("syscall"));
  }

  /** {@code probe process("P").syscall.return}: when the kernel is done. */
  public static PointStep<SyscallReturn> onSyscallReturn() {
    return Points.ofProcess(Points.part("syscall"), Points.part("return"));
  }

  /** {@code $syscall}: the number of the system call. */
  public static Num<Syscall> syscallNumber() {
    return new Num<>(Draw.targetVariable("$syscall"));
  }

  /** {@code $return}: what the system call returned. */
  public static Num<SyscallReturn> syscallResult() {
    return new Num<>(Draw.targetVariable("$return"));
  }

  /** {@code probe procfs("NAME").read}: when {@code /proc/systemtap/MODULE/NAME} is read. */
  public static PointStep<ProcfsRead> onProcfsRead(String name) {
    return Points.fixed(Points.part("procfs", name), Points.part("read"));
  }

  /** {@code probe procfs("NAME").write}: when {@code /proc/systemtap/MODULE/NAME} is written. */
  public static PointStep<ProcfsWrite> onProcfsWrite(String name) {
    return Points.fixed(Points.part("procfs", name), Points.part("write"));
  }

  /** {@code $value = TEXT}: what the reader gets. */
  public static StrVariable<ProcfsRead> procfsAnswer() {
    return new StrVariable<>(Draw.targetVariable("$value"));
  }

  /** {@code $value}: what was written. */
  public static Str<ProcfsWrite> procfsValue() {
    return new Str<>(Draw.targetVariable("$value"));
  }

  /**
   * {@code probe process("P").provider("PROVIDER").mark("PATTERN")}: every marker whose name
   * matches, with {@code *} and {@code ?}.
   */
  public static PointStep<AnyMarker> onMarks(String provider, String pattern) {
    return Points.ofProcess(Points.part("provider", provider), Points.part("mark", pattern));
  }

  /** {@code $$name}: the name of the marker. */
  public static Str<AnyMarker> markName() {
    return new Str<>(Draw.targetVariable("$$name"));
  }

  /** {@code $$provider}: the provider of the marker. */
  public static Str<AnyMarker> markProvider() {
    return new Str<>(Draw.targetVariable("$$provider"));
  }

  /** {@code $$vars}: all arguments of the marker as text, {@code $arg1=0x1 $arg2=0x2}. */
  public static Str<AnyMarker> markArguments() {
    return new Str<>(Draw.targetVariable("$$vars"));
  }

  /**
   * {@code probe TEXT}: one point in SystemTap's own words, read as {@link #rawNumber} is; what it
   * offers to its handler is raw text too.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public static PointStep<Context> onPoint(String text) {
    return Points.at(new PointDraft.Raw(Draw.rawText(text), Here.origin()));
  }

  /** The beginning of a point, {@code point("syscall.open")}. */
  public static PointPath point(String name) {
    return PointPath.empty(false).with(name);
  }

  /** The beginning of a point, {@code point("process", "/usr/bin/make")}. */
  public static PointPath point(String name, String argument) {
    return PointPath.empty(false).with(name, argument);
  }

  /** The beginning of a point, {@code point("process", 4711)}. */
  public static PointPath point(String name, long argument) {
    return PointPath.empty(false).with(name, argument);
  }

  /**
   * The beginning of a point of the target: {@code targetPoint().with("function", "main")} is
   * {@code process("P").function("main")}.
   */
  public static PointPath targetPoint() {
    return PointPath.empty(true);
  }

  /** {@code probe POINT}: what it offers is read by {@link #variableNumber}. */
  public static PointStep<Context> onPoint(PointPath point) {
    return Points.at(point.draft(Here.origin()));
  }

  /**
   * {@code probe POINT, POINT}: one handler at several points; it can use what all of their
   * contexts offer.
   */
  @SafeVarargs
  public static <C extends Context> PointStep<C> onAny(
      PointStep<? extends C> first, PointStep<? extends C>... rest) {
    return new PointStep<>(ProbeDraft.at(points(first, rest)));
  }

  /**
   * {@code probe NAME = POINT { VARIABLE = VALUE ... }}: a point with a name and variables of its
   * own; the filter of {@code point} decides which hits reach its probes.
   *
   * @param variables their types, with {@link KeyType#named names}
   * @param values what they hold
   */
  public static <C extends Context, K> Alias<K> declareAlias(
      String name, ActionStep<C> point, KeyType<K> variables, Key<? super C, K> values) {
    return Aliases.declare(name, point.draft(), variables, values);
  }

  /** {@code @defined($argN)}: whether the marker that fired has this argument. */
  public static <C extends Context> Cond<C> isDefined(Expr<C> argument) {
    return new Cond<>(scope -> argument.draft().bind(new Definedness(scope)));
  }

  /** The entry point of a marker, {@code probe process("P").mark("M")}. */
  protected static <C extends Context> PointStep<C> mark(Marker<C> marker) {
    return Points.at(new PointDraft.Mark(marker, Here.origin()));
  }

  /** A string argument of a marker, by the name that its {@link Marker} gives it. */
  protected static <C extends Context> Str<C> stringArgument(String name) {
    Origin origin = Here.origin();
    return new Str<>(scope -> scope.argument(name, origin));
  }

  /** A number argument of a marker, by the name that its {@link Marker} gives it. */
  protected static <C extends Context> Num<C> numberArgument(String name) {
    Origin origin = Here.origin();
    return new Num<>(scope -> scope.argument(name, origin));
  }

  private static List<PointUse> points(ActionStep<?> first, ActionStep<?>... rest) {
    return Stream.concat(Stream.<ActionStep<?>>of(first), Stream.<ActionStep<?>>of(rest))
        .flatMap(it -> it.draft().points().stream())
        .toList();
  }
}
