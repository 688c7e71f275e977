/* Calls and lines from CPython 3.12 on: sys.monitoring. */
#include "codes.h"
#include "parts.h"

static PyObject *monitoring;
static PyObject *disable;
static int tool = -1;

static PyObject *disabled(void)
{
  Py_IncRef(disable);
  return disable;
}

/* What a callback is given: the code object, the instruction's offset, then the value or the exception. */
typedef PyObject *const *Arguments;

static PyObject *start(PyObject *self, Arguments arguments, Size count)
{
  CodeTexts *texts = code_texts(arguments[0]);
  if (!texts)
    return none();
  if (texts->hidden)
    return disabled();
  site_function__entry(texts->file, texts->name, texts->first_line);
  return none();
}

static PyObject *resume(PyObject *self, Arguments arguments, Size count)
{
  CodeTexts *texts = code_texts(arguments[0]);
  if (!texts)
    return none();
  if (texts->hidden)
    return disabled();
  site_function__entry(texts->file, texts->name, line_at(texts, arguments[0], arguments[1]));
  return none();
}

/* This event cannot be disabled for one place, nor can PY_UNWIND. */
static PyObject *throw(PyObject *self, Arguments arguments, Size count)
{
  CodeTexts *texts = code_texts(arguments[0]);
  if (texts && !texts->hidden)
    site_function__entry(texts->file, texts->name, line_at(texts, arguments[0], arguments[1]));
  return none();
}

static PyObject *leave(PyObject *self, Arguments arguments, Size count)
{
  CodeTexts *texts = code_texts(arguments[0]);
  if (!texts)
    return none();
  if (texts->hidden)
    return disabled();
  site_function__return(texts->file, texts->name, line_at(texts, arguments[0], arguments[1]));
  return none();
}

/* A generator's clean-up has no line: where the exception left the frame has one. */
static int left_at(PyObject *exception)
{
  PyObject *traceback = attribute(exception, "__traceback__");
  int line = traceback && traceback != &_Py_NoneStruct ? (int)number_attribute(traceback, "tb_lineno", -1) : -1;
  drop(traceback);
  return line;
}

static PyObject *unwind(PyObject *self, Arguments arguments, Size count)
{
  CodeTexts *texts = code_texts(arguments[0]);
  if (!texts || texts->hidden)
    return none();
  /* The offset is that of the instruction which raised; the frame knows the one that leaves. */
  PyObject *frame = PyEval_GetFrame();
  int line = frame ? PyFrame_GetLineNumber(frame) : -1;
  site_function__return(texts->file, texts->name, line <= 0 ? left_at(arguments[2]) : line);
  return none();
}

static PyObject *line(PyObject *self, Arguments arguments, Size count)
{
  CodeTexts *texts = code_texts(arguments[0]);
  if (!texts)
    return none();
  if (texts->hidden)
    return disabled();
  site_line(texts->file, texts->name, (int)PyLong_AsLong(arguments[1]));
  return none();
}

static Method methods[] = {
  {"start", start, ARGUMENT_ARRAY, 0}, {"resume", resume, ARGUMENT_ARRAY, 0}, {"throw", throw, ARGUMENT_ARRAY, 0},
  {"leave", leave, ARGUMENT_ARRAY, 0}, {"unwind", unwind, ARGUMENT_ARRAY, 0}, {"line", line, ARGUMENT_ARRAY, 0}
};

static const struct {
  const char *event;
  Method *method;
  int wanted;
} callbacks[] = {
  {"PY_START", &methods[0], WANT_ENTRY}, {"PY_RESUME", &methods[1], WANT_ENTRY}, {"PY_THROW", &methods[2], WANT_ENTRY},
  {"PY_RETURN", &methods[3], WANT_RETURN}, {"PY_YIELD", &methods[3], WANT_RETURN},
  {"PY_UNWIND", &methods[4], WANT_RETURN}, {"LINE", &methods[5], WANT_LINE}
};
enum { CALLBACKS = sizeof callbacks / sizeof callbacks[0] };

/* The two that no convention gives to somebody: debuggers have 0, coverage 1, profilers 2, optimizers 5. */
static const int free_tools[] = {4, 3};

static int take_tool(void)
{
  for (int index = 0; index < 2; index++) {
    PyObject *taken = PyObject_CallMethod(monitoring, "use_tool_id", "is", free_tools[index], "stapwright");
    drop(taken);
    if (taken)
      return free_tools[index];
  }
  static int complained;
  if (!complained++)
    PySys_WriteStderr(
        "stapwright: no function and line markers: the tools 3 and 4 of sys.monitoring are taken\n");
  return -1;
}

static void register_callbacks(void)
{
  PyObject *events = attribute(monitoring, "events");
  for (int index = 0; index < CALLBACKS; index++) {
    int event = (int)number_attribute(events, callbacks[index].event, 0);
    PyObject *callback = PyCFunction_NewEx(callbacks[index].method, 0, 0);
    drop(PyObject_CallMethod(monitoring, "register_callback", "iiO", tool, event, callback));
    drop(callback);
  }
  drop(events);
}

static void set_events(int wanted)
{
  int set = 0;
  PyObject *events = attribute(monitoring, "events");
  for (int index = 0; index < CALLBACKS; index++)
    if (wanted & callbacks[index].wanted)
      set |= (int)number_attribute(events, callbacks[index].event, 0);
  drop(events);
  drop(PyObject_CallMethod(monitoring, "set_events", "ii", tool, set));
}

void monitoring_follow(int wanted)
{
  wanted &= WANT_CALLS | WANT_LINE;
  if (!monitoring) {
    monitoring = PySys_GetObject("monitoring");
    if (!monitoring)
      return;
    Py_IncRef(monitoring);
    disable = attribute(monitoring, "DISABLE");
  }
  if (wanted && tool < 0) {
    tool = take_tool();
    if (tool >= 0)
      register_callbacks();
  }
  if (tool < 0)
    return;
  set_events(wanted);
  if (!wanted) {
    drop(PyObject_CallMethod(monitoring, "free_tool_id", "i", tool));
    tool = -1;
  }
}
