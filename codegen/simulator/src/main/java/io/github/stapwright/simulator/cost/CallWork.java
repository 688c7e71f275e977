package io.github.stapwright.simulator.cost;

import java.util.regex.Pattern;

/** What kind of work the functions of the tapset are. */
final class CallWork {
  private static final Pattern READS = Pattern.compile("(user|kernel)_string.*");
  private static final Pattern TASK =
      Pattern.compile(
          "(p|t)id|ppid|e?uid|e?gid|execname|pexecname|cpu|pgrp|sid|target|pp|pn|probe.*");
  private static final Pattern CLOCK =
      Pattern.compile("(get(timeofday|_cycles)|ktime_get|cpu_clock|local_clock|jiffies).*");
  private static final Pattern TEXT =
      Pattern.compile("str.*|substr|isinstr|text_.*|str_replace|tokenize|matched|isdigit");
  private static final Pattern INDENT = Pattern.compile("(thread_)?indent(_depth)?");
  private static final Pattern STACK = Pattern.compile(".*(backtrace|ustack|callers|_stack).*");
  private static final Pattern OUTPUT = Pattern.compile("log|warn|error|exit|ftrace|printk");
  private static final Pattern TEXT_VALUE =
      Pattern.compile(
          "(user|kernel)_string.*|p?execname|pp|pn|substr|str_replace|tokenize|text_.*|matched"
              + "|(thread_)?indent|ctime|tz_.*|.*name|sprint_.*|.*_str|string_.*|probe.*");

  private CallWork() {}

  static Work of(String function) {
    if (READS.matcher(function).matches()) {
      return Work.STRING;
    }
    if (TASK.matcher(function).matches()) {
      return Work.TASK;
    }
    if (CLOCK.matcher(function).matches()) {
      return Work.CLOCK;
    }
    if (INDENT.matcher(function).matches()) {
      return Work.INDENT;
    }
    if (STACK.matcher(function).matches()) {
      return Work.STACK;
    }
    if (OUTPUT.matcher(function).matches()) {
      return Work.OUTPUT;
    }
    return TEXT.matcher(function).matches() ? Work.TEXT : Work.CALL;
  }

  /** Whether it gives text. */
  static boolean isText(String function) {
    return TEXT_VALUE.matcher(function).matches();
  }
}
