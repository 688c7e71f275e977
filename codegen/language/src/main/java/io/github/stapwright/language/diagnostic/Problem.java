package io.github.stapwright.language.diagnostic;

/** Every kind of problem by a stable name: area and fact in words. */
public enum Problem {
  /** The text does not follow the grammar. */
  SYNTAX(Severity.ERROR, "the text does not follow SystemTap's grammar"),
  /** Text that SystemTap reads over without a message. */
  IGNORED_TEXT(Severity.WARNING, "SystemTap ignores a part of the text"),
  /** A file is missing, unreadable or empty. */
  UNREADABLE_INPUT(Severity.ERROR, "the input cannot be read"),
  /** A probe class cannot be loaded or made. */
  PROBE_CLASS(Severity.ERROR, "the probe class cannot be used"),
  /** The target does not say where the markers are. */
  TARGET(Severity.ERROR, "the target cannot be used"),
  /** A string that a script cannot hold. */
  STRING_VALUE(Severity.ERROR, "the string cannot be written in a script"),
  /** A local used outside the block that it exists in. */
  LOCAL_OUT_OF_SCOPE(Severity.ERROR, "a local is used outside its block"),
  /** A {@code break}, {@code continue} or {@code return} where nothing can be left. */
  JUMP_OUT_OF_PLACE(Severity.ERROR, "there is no loop or function to leave"),
  /** Objects of a runtime whose version, and so their layout, is not known. */
  RUNTIME_LAYOUT(Severity.ERROR, "how the runtime lays out its objects is not known"),
  /** A global declared twice or under a name that is taken. */
  GLOBAL_NAME(Severity.ERROR, "the name of a global is taken"),
  /** A construct that the simulator does not know. */
  NOT_SIMULATED(Severity.ERROR, "the simulator does not know this"),
  /** A probe that told nothing in a simulated run. */
  SILENT_PROBE(Severity.WARNING, "a probe told nothing in this run"),
  /** A call of a function that neither the script nor the tapset library has. */
  UNRESOLVED_FUNCTION(Severity.ERROR, "there is no such function"),
  /** A call with too few or too many arguments. */
  ARGUMENT_COUNT(Severity.ERROR, "the function takes another number of arguments"),
  /** An index of something that is no global array. */
  UNRESOLVED_ARRAY(Severity.ERROR, "there is no such global array"),
  /** An array used with different numbers of keys, or as a scalar. */
  KEY_COUNT(Severity.ERROR, "the array has another number of keys"),
  /** {@code *} where only a key may stand. */
  WILDCARD_KEY(Severity.ERROR, "a wildcard stands where a key is needed"),
  /** Deleting what is no variable. */
  DELETE_OPERAND(Severity.ERROR, "this cannot be deleted"),
  /** A value of one type where another is needed. */
  TYPE_MISMATCH(Severity.ERROR, "the value has another type"),
  /** Nothing tells what type a value has. */
  UNRESOLVED_TYPE(Severity.ERROR, "nothing tells the type"),
  /** Storing to what is no variable. */
  NOT_A_VARIABLE(Severity.ERROR, "this cannot be stored to"),
  /** A statistic used as a value, or a value as a statistic. */
  STATISTIC_USE(Severity.ERROR, "a statistic is read by @count and its like"),
  /** Histograms or shifts of one statistic that disagree, or cannot be. */
  HISTOGRAM_SHAPE(Severity.ERROR, "the histograms of the statistic cannot be"),
  /** An array changed inside a loop over it. */
  CHANGED_IN_LOOP(Severity.ERROR, "the array is changed inside a loop over it"),
  /** What SystemTap fails on when it computes it before the run. */
  FOLDED_AWAY(Severity.ERROR, "SystemTap fails when it computes this before the run"),
  /** A scalar declared with {@code %}. */
  WRAPPING_SCALAR(Severity.ERROR, "only arrays wrap"),
  /** Format and arguments that do not fit. */
  FORMAT_ARGUMENTS(Severity.ERROR, "format and arguments do not fit"),
  /** A regular expression that is none. */
  REGULAR_EXPRESSION(Severity.ERROR, "this is no regular expression"),
  /** A probe point that SystemTap does not know. */
  PROBE_POINT(Severity.ERROR, "there is no such probe point"),
  /** A timer out of range. */
  TIMER_RANGE(Severity.ERROR, "the timer cannot have this period"),
  /** A script without a probe that does something. */
  NO_PROBES(Severity.ERROR, "no probe is left"),
  /** A condition of a probe point that is more than a test of globals. */
  PROBE_CONDITION(Severity.ERROR, "a probe condition tests globals only"),
  /** A {@code $variable} that its probe point does not have. */
  TARGET_VARIABLE(Severity.ERROR, "the probe point has no such variable"),
  /** A function that needs {@code stap -g}. */
  GURU_ONLY(Severity.ERROR, "this needs guru mode"),
  /** A marker that the traced program does not have. */
  MARKER_MISSING(Severity.ERROR, "the traced program has no such marker"),
  /** An argument that a marker does not have. */
  MARKER_ARGUMENT(Severity.ERROR, "the marker has no such argument"),
  /** A marker that fires under a condition only. */
  MARKER_RARELY_FIRES(Severity.WARNING, "the marker hardly ever fires on this version"),
  /** An optional probe of a marker that is not there. */
  MARKER_NEVER_FIRES(Severity.WARNING, "the probe is left out, for its marker is not there"),
  /** Nobody looked at the traced program. */
  MARKERS_NOT_CHECKED(Severity.NOTE, "nobody looked whether the markers exist and fire"),
  /** Entries and returns that come without each other. */
  UNPAIRED_MARKERS(Severity.WARNING, "entries and returns do not come in pairs on this version"),
  /** The tapset's Python alias, and a library that it does not find. */
  PYTHON_LIBRARY_PATH(Severity.WARNING, "the alias does not find this library"),
  /** A read that ends the script when the address cannot be read. */
  READ_CAN_FAULT(Severity.WARNING, "a fault in this read ends the script"),
  /** A string read where a number is. */
  STRING_OF_NUMBER(Severity.WARNING, "a number is read as the address of a string"),
  /** An address printed as a number. */
  POINTER_AS_NUMBER(Severity.WARNING, "an address is printed as a number"),
  /** An array that only grows. */
  ARRAY_OVERFLOW(Severity.WARNING, "the array will overflow"),
  /** An average or histogram of nothing. */
  EMPTY_AGGREGATE(Severity.WARNING, "reading an empty statistic ends the script"),
  /** Output on every hit of a marker that fires for every call. */
  UNFILTERED_OUTPUT(Severity.WARNING, "every call prints"),
  /** A handler that costs more than SystemTap allows. */
  HANDLER_OVERLOAD(Severity.WARNING, "the handler will trip the overload limit"),
  /** A shift by 64 bits or more, or by less than none. */
  SHIFT_WIDTH(Severity.WARNING, "a shift by more bits than there are"),
  /** A comparison that is never true. */
  FILTER_NEVER_MATCHES(Severity.WARNING, "the filter can never match"),
  /** A probe that SystemTap removes. */
  PROBE_WITHOUT_EFFECT(Severity.WARNING, "the probe has no effect and is removed"),
  /** Indentation that drifts. */
  INDENT_IMBALANCE(Severity.WARNING, "the indentation drifts"),
  /** A variable that is read, but never stored to. */
  NEVER_ASSIGNED(Severity.WARNING, "nothing is ever stored to the variable"),
  /** A backslash is printed where the end of a line is meant. */
  ESCAPED_ESCAPE(Severity.WARNING, "a backslash is printed, no end of a line"),
  /** A script that cannot become a probe class. */
  NOT_IMPORTED(Severity.ERROR, "no probe class can be made of the script"),
  /** A file of the user's own tapset is left out. */
  TAPSET_FILE(Severity.WARNING, "a file of the tapset is left out"),
  /** Our own program has failed. */
  OWN_FAULT(Severity.ERROR, "this is a fault of stapwright, not of the script");

  private final Severity severity;
  private final String summary;

  Problem(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }

  /** One line that says what it is about. */
  public String summary() {
    return summary;
  }
}
