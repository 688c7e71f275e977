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

/* Once os.fork() has counted its threads. */
static PyObject *begin_later(PyObject *self, PyObject *unused)
{
  Py_AddPendingCall(begin, 0);
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
