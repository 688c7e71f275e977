/* Notices tracers that come and go: a thread of our own, which takes the interpreter only when something has changed. */
#include "objects.h"
#include "parts.h"

enum { MICROSECONDS = 100000 };

static unsigned long thread;
static int running;
static void *end;

static void follow(void)
{
  int wanted = wanted_markers();
  if (wanted == followed)
    return;
  followed = wanted;
  if (minor_version >= 12)
    monitoring_follow(wanted);
  else
    hooks_follow(wanted);
  collector_follow(wanted);
  imports_follow(wanted);
  audit_follow(wanted);
  drop(0);
}

static void *watch(void *unused)
{
  /* Signals are the program's. */
  unsigned char all[128];
  for (unsigned index = 0; index < sizeof all; index++)
    all[index] = 0xff;
  pthread_sigmask(0, all, 0);
  while (PyThread_acquire_lock_timed(end, MICROSECONDS, 0) == 0) {
    if (wanted_markers() == followed || !Py_IsInitialized())
      continue;
    int state = PyGILState_Ensure();
    follow();
    PyGILState_Release(state);
  }
  return 0;
}

static int begin(void *unused)
{
  if (running || !pthread_create || !pthread_join)
    return 0;
  end = PyThread_allocate_lock();
  if (!end)
    return 0;
  PyThread_acquire_lock_timed(end, 0, 0);
  running = pthread_create(&thread, 0, watch, 0) == 0;
  return 0;
}

/* Before a fork (CPython 3.12 and later count threads and warn) and at exit. */
static PyObject *stop(PyObject *self, PyObject *unused)
{
  if (running) {
    running = 0;
    void *state = PyEval_SaveThread();
    PyThread_release_lock(end);
    pthread_join(thread, 0);
    PyEval_RestoreThread(state);
    PyThread_free_lock(end);
  }
  return none();
}

/* Where the program called os.fork(). From 3.12 on CPython counts threads, and warns, after it has called the functions for
   the end of a fork: ours begins when that frame has gone on. */
static PyObject *forking_frame;
static int forking_instruction;
static int asked;
enum { MOST_QUESTIONS = 1000 };

/* Whether the frame that called it still does, below other such functions. */
static int is_forking(void)
{
  PyObject *frame = forking_frame ? PyEval_GetFrame() : 0;
  if (!frame)
    return 0;
  Py_IncRef(frame);
  while (frame && frame != forking_frame) {
    PyObject *caller = PyFrame_GetBack(frame);
    Py_DecRef(frame);
    frame = caller;
  }
  int forking = frame && PyFrame_GetLasti(frame) == forking_instruction;
  if (frame)
    Py_DecRef(frame);
  return forking;
}

static int begin_again(void *unused)
{
  if (is_forking() && asked++ < MOST_QUESTIONS)
    return Py_AddPendingCall(begin_again, 0);
  if (forking_frame)
    Py_DecRef(forking_frame);
  forking_frame = 0;
  return begin(0);
}

static PyObject *begin_later(PyObject *self, PyObject *unused)
{
  PyObject *frame = minor_version >= 12 ? PyEval_GetFrame() : 0;
  asked = 0;
  if (!frame)
    begin(0);
  else if (!forking_frame) {
    Py_IncRef(frame);
    forking_frame = frame;
    forking_instruction = PyFrame_GetLasti(frame);
    Py_AddPendingCall(begin_again, 0);
  }
  return none();
}

/* 3.6 knows no hooks of fork: the thread is gone in a child, and nothing else is. */
static void in_child(void)
{
  running = 0;
  Py_AddPendingCall(begin, 0);
}

static Method stop_method = {"stop", stop, NO_ARGUMENT, 0};
static Method later_method = {"begin_later", begin_later, NO_ARGUMENT, 0};

static void register_at_fork(PyObject *stop_function)
{
  PyObject *os = PyImport_ImportModule("os");
  PyObject *hook = attribute(os, "register_at_fork");
  PyObject *later = PyCFunction_NewEx(&later_method, 0, 0);
  PyObject *keywords = PyDict_New();
  PyObject *nothing = PyTuple_New(0);
  if (hook) {
    PyDict_SetItemString(keywords, "before", stop_function);
    PyDict_SetItemString(keywords, "after_in_parent", later);
    PyDict_SetItemString(keywords, "after_in_child", later);
    drop(PyObject_Call(hook, nothing, keywords));
  } else if (__register_atfork) {
    __register_atfork(0, 0, in_child, 0);
  }
  drop(nothing);
  drop(keywords);
  drop(later);
  drop(hook);
  drop(os);
}

void watcher_begin(void)
{
  follow();
  PyObject *stop_function = PyCFunction_NewEx(&stop_method, 0, 0);
  PyObject *atexit = PyImport_ImportModule("atexit");
  if (atexit)
    drop(PyObject_CallMethod(atexit, "register", "O", stop_function));
  drop(atexit);
  register_at_fork(stop_function);
  drop(stop_function);
  begin(0);
}
