/* Calls and lines of CPython 3.6 to 3.11: the profile and the trace function of each thread. */
#include "codes.h"
#include "parts.h"

/* A profile and a trace function look alike to us. */
typedef struct {
  const char *kind;
  int wanted;
  void (*set)(TraceFunction, PyObject *);
  TraceFunction function;
  Method begin;
} Slot;

static int profile(PyObject *self, PyObject *frame, int what, PyObject *argument);
static int trace(PyObject *self, PyObject *frame, int what, PyObject *argument);
static PyObject *thread_profile(PyObject *self, PyObject *arguments);
static PyObject *thread_trace(PyObject *self, PyObject *arguments);
static Slot profile_slot = {"profile", WANT_CALLS, 0, profile, {"profile", thread_profile, ARGUMENT_TUPLE, 0}};
static Slot trace_slot = {"trace", WANT_LINE, 0, trace, {"trace", thread_trace, ARGUMENT_TUPLE, 0}};

static PyObject *code_of(PyObject *frame)
{
  return PyFrame_GetCode ? PyFrame_GetCode(frame) : attribute(frame, "f_code");
}

/* From 3.10 on a module's frame begins at line 1 or 0. */
static int entry_line(CodeTexts *texts, int line)
{
  return texts->is_module && line <= 1 && !native_lines() ? texts->first_line : line;
}

static int profile(PyObject *self, PyObject *frame, int what, PyObject *argument)
{
  int marker = what == TRACE_CALL ? WANT_ENTRY : what == TRACE_RETURN ? WANT_RETURN : 0;
  if (!(followed & marker))
    return 0;
  PyObject *code = code_of(frame);
  if (!code)
    return 0;
  CodeTexts *texts = code_texts(code);
  if (texts && !texts->hidden) {
    int line = PyFrame_GetLineNumber(frame);
    if (marker == WANT_ENTRY)
      site_function__entry(texts->file, texts->name, entry_line(texts, line));
    else
      site_function__return(texts->file, texts->name, line);
  }
  Py_DecRef(code);
  return 0;
}

static int trace(PyObject *self, PyObject *frame, int what, PyObject *argument)
{
  if (what != TRACE_LINE || !(followed & WANT_LINE))
    return 0;
  PyObject *code = code_of(frame);
  if (!code)
    return 0;
  CodeTexts *texts = code_texts(code);
  if (texts && !texts->hidden)
    site_line(texts->file, texts->name, PyFrame_GetLineNumber(frame));
  Py_DecRef(code);
  return 0;
}

/* `threading` has set this for a new thread; its first event brings it here, and the real one takes its place. */
static PyObject *thread_profile(PyObject *self, PyObject *arguments)
{
  PyObject *frame = PyTuple_GetItem(arguments, 0);
  PyObject *event = PyTuple_GetItem(arguments, 1);
  const char *name = event ? PyUnicode_AsUTF8AndSize(event, 0) : 0;
  drop(0);
  PyEval_SetProfile(followed & WANT_CALLS ? profile : 0, 0);
  if (frame && name && same_text(name, "call"))
    profile(0, frame, TRACE_CALL, 0);
  return none();
}

static PyObject *thread_trace(PyObject *self, PyObject *arguments)
{
  PyEval_SetTrace(followed & WANT_LINE ? trace : 0, 0);
  return none();
}

/* Ours has no object, so it does not show here: whatever does is somebody else's. */
static int is_held(const char *kind)
{
  PyObject *get = PySys_GetObject(kind[0] == 'p' ? "getprofile" : "gettrace");
  PyObject *holder = get ? PyObject_CallObject(get, 0) : 0;
  int held = holder && holder != &_Py_NoneStruct;
  drop(holder);
  return held;
}

static void *main_interpreter(void)
{
  if (PyInterpreterState_Main)
    return PyInterpreterState_Main();
  void *last = PyInterpreterState_Head();
  for (void *next; (next = PyInterpreterState_Next(last));)
    last = next;
  return last;
}

int in_main_interpreter(void)
{
  if (PyInterpreterState_Get)
    return PyInterpreterState_Get() == main_interpreter();
  /* 3.6 to 3.8: another interpreter that is just beginning makes them two. */
  return !PyInterpreterState_Next(PyInterpreterState_Head());
}

/* Sets or clears the slot of every thread in which nobody else holds it; whether somebody does. */
static int set_in_threads(Slot *slot, int on)
{
  int held = 0;
  void *me = PyThreadState_Get();
  for (void *thread = PyInterpreterState_ThreadHead(main_interpreter()); thread; thread = PyThreadState_Next(thread)) {
    PyThreadState_Swap(thread);
    if (is_held(slot->kind))
      held = 1;
    else
      slot->set(on ? slot->function : 0, 0);
    PyThreadState_Swap(me);
  }
  return held;
}

/* What `threading` gives to threads that begin; whether somebody else has set it. */
static int set_for_new_threads(Slot *slot, int on)
{
  PyObject *threading = imported_module("threading");
  if (!threading)
    return 0;
  int is_profile = slot == &profile_slot;
  PyObject *held = attribute(threading, is_profile ? "_profile_hook" : "_trace_hook");
  static PyObject *ours[2];
  if (!ours[is_profile])
    ours[is_profile] = PyCFunction_NewEx(&slot->begin, 0, 0);
  int is_ours = held == ours[is_profile];
  int is_free = !held || held == &_Py_NoneStruct;
  if (on ? is_free : is_ours)
    drop(PyObject_CallMethod(
        threading, is_profile ? "setprofile" : "settrace", "O", on ? ours[is_profile] : &_Py_NoneStruct));
  drop(held);
  return on && !is_free && !is_ours;
}

/* Runs in the main thread: the thread that imports `threading` becomes its main thread. */
static int import_threading(void *unused)
{
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  drop(PyImport_ImportModule("threading"));
  if (followed & WANT_CALLS)
    set_for_new_threads(&profile_slot, 1);
  if (followed & WANT_LINE)
    set_for_new_threads(&trace_slot, 1);
  PyErr_Restore(type, value, traceback);
  return 0;
}

static void follow(Slot *slot, int on)
{
  int held = set_in_threads(slot, on);
  if (on && !imported_module("threading"))
    Py_AddPendingCall(import_threading, 0);
  held |= set_for_new_threads(slot, on);
  static int complained;
  if (on && held && !complained++)
    PySys_WriteStderr(
        "stapwright: another profiler, debugger or coverage tool holds the %s function of some threads: no function"
        " and line markers there\n",
        slot->kind);
}

void hooks_follow(int wanted)
{
  static int before;
  profile_slot.set = PyEval_SetProfile;
  trace_slot.set = PyEval_SetTrace;
  if (!(wanted & WANT_CALLS) != !(before & WANT_CALLS))
    follow(&profile_slot, wanted & WANT_CALLS);
  if ((wanted & WANT_LINE) != (before & WANT_LINE))
    follow(&trace_slot, wanted & WANT_LINE);
  before = wanted;
}
